'use client'
import { useEffect, useRef, useState } from 'react'
import { showNumber } from '../dates.ts'
import { showBytes } from './showBytes.ts'
import type { ImportSetting } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

type Props = { setting: ImportSetting; file: File | null; onFile: (file: File | null) => void }

/** A place to drop a workbook on, or to choose one. What cannot be right is said at once, before anything is sent. */
export function DropZone({ setting, file, onFile }: Props) {
  const { locale, speak } = useImportWords()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useOnlyDropsHere()
  const megabytes = Math.floor(setting.maxBytes / 1024 / 1024)

  const take = (files: FileList | null) => {
    const [first] = files ?? []
    if (!first) return
    const wrong = problemOf(first, files?.length ?? 1)
    setProblem(wrong)
    if (!wrong) onFile(first)
  }
  const problemOf = ({ name, size }: File, count: number): string | null => {
    if (count > 1) return speak('oneFile')
    if (!/\.(xlsx|csv)$/i.test(name)) return speak('wrongKind', { name })
    if (size === 0) return speak('emptyFile', { name })
    if (size > setting.maxBytes) return speak('tooLarge', { name, size: showBytes(size, locale), megabytes })
    return null
  }
  return (
    <>
      <div
        className={`office-import__drop${over ? ' office-import__drop--over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault()
          event.dataTransfer.dropEffect = 'copy'
          setOver(true)
        }}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
        }}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
      >
        {file ? (
          <p className="office-import__file">
            <span className="office-import__muted">{speak('chosen')}</span>
            <strong><bdi>{file.name}</bdi></strong>
            <span className="office-import__muted">{showBytes(file.size, locale)}</span>
          </p>
        ) : (
          <p className="office-import__drop-title">{speak('dropHere')}</p>
        )}
        <button type="button" className={`office-button${file ? '' : ' office-button--main'}`} onClick={() => input.current?.click()}>
          {speak(file ? 'anotherFile' : 'orChoose')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv"
          aria-label={speak('orChoose')}
          className="office-import__hidden"
          tabIndex={-1}
          onChange={(event) => {
            take(event.currentTarget.files)
            // So that the same file, corrected, can be chosen once more.
            event.currentTarget.value = ''
          }}
        />
        <p className="office-import__muted">{speak('limits', { megabytes, rows: showNumber(setting.maxRows) })}</p>
      </div>
      {problem && <p className="office-import__alert" role="alert">{problem}</p>}
    </>
  )
}

/** A file dropped beside the zone would otherwise replace the page in the browser. */
function useOnlyDropsHere() {
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}
