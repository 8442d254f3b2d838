'use client'
import type { ReactNode } from 'react'
import { DropZone } from './DropZone.tsx'
import type { ImportWord } from './importWords.ts'
import type { ImportSetting } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

type Column = { key: string; letter?: string; header: string; required: boolean }
type Props = {
  setting: ImportSetting
  file: File | null
  onFile: (file: File | null) => void
  onCheck: () => void
  /** Which columns are read, and what to know about them. */
  columns: readonly Column[]
  columnsText: ImportWord
  /** Stands below the place where the file is dropped. */
  templates?: ReactNode
  checkWord: ImportWord
  /** Whether everything but the file is chosen. */
  ready: boolean
  /** How the file is to be treated. */
  children: ReactNode
}

/** The first step of an import: a file, which columns are read, and how it is to be treated. */
export function ChooseFile({ setting, file, onFile, onCheck, columns, columnsText, templates, checkWord, ready, children }: Props) {
  const { speak } = useImportWords()
  return (
    <form
      className="office-import__choose"
      onSubmit={(event) => {
        event.preventDefault()
        onCheck()
      }}
    >
      <section className="office-import__card">
        <DropZone setting={setting} file={file} onFile={onFile} />
        {templates}
        <details className="office-import__which">
          <summary>{speak('whichColumns')}</summary>
          <p className="office-import__muted">{speak(columnsText)}</p>
          <ul>
            {columns.map(({ key, letter, header, required }) => (
              <li key={key}>
                {letter && <b aria-hidden="true">{letter} </b>}
                {header} <span className="office-import__muted">{speak(required ? 'required' : 'optional')}</span>
              </li>
            ))}
          </ul>
        </details>
      </section>
      <section className="office-import__card">
        {children}
        <div className="office-import__actions">
          <button type="submit" className="office-button office-button--main" disabled={!file || !ready}>{speak(checkWord)}</button>
          <span className="office-import__muted">{speak('checkHint')}</span>
        </div>
      </section>
    </form>
  )
}
