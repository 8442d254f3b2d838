'use client'
import { useId, useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import type { ListedFile } from './listedFile.ts'
import { useFilesWords } from './useFilesWords.ts'

type DeleteFileProps = {
  file: ListedFile
  /** Whether one version was pointed at; otherwise it is asked which, where there are several. */
  versionOnly?: boolean
  onDone: (message: string) => void
  onClose: () => void
}

/** Asks before a file goes, and which of it where there are several versions. */
export function DeleteFile({ file, versionOnly = false, onDone, onClose }: DeleteFileProps) {
  const { speak } = useFilesWords()
  const ask = useApi()
  const asksWhich = !versionOnly && file.versions > 1 && file.mayDeleteAll
  const [all, setAll] = useState(false)
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState('')
  const group = useId()
  const { version, versions, fileName } = file
  const several = versions > 1

  const remove = async () => {
    if (working) return
    setWorking(true)
    const answer = await ask<{ message: string }>('DELETE', `/attachments/${file.id}${all ? '?versions=all' : ''}`)
    setWorking(false)
    if (answer.ok) onDone(answer.body.message)
    else setProblem(answer.error.message)
  }
  return (
    <Dialog
      title={several && !asksWhich ? speak('deleteVersionTitle', { version }) : speak('deleteTitle')}
      onClose={onClose}
      onSubmit={() => void remove()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main office-button--danger" disabled={working}>
            {speak(working ? 'working' : 'remove')}
          </button>
        </>
      }
    >
      <p><strong><bdi>{fileName}</bdi></strong></p>
      {asksWhich && (
        <fieldset className="mdc-files__which">
          <legend>{speak('deleteWhich')}</legend>
          <label>
            <input type="radio" name={group} checked={!all} onChange={() => setAll(false)} />
            <span>{speak('deleteThisVersion', { version })}</span>
            <small>{speak('deleteThisVersionHint')}</small>
          </label>
          <label>
            <input type="radio" name={group} checked={all} onChange={() => setAll(true)} />
            <span>{speak('deleteAll', { count: versions })}</span>
          </label>
        </fieldset>
      )}
      {several && !asksWhich && file.latest && <p>{speak('deleteThisVersionHint')}</p>}
      <p className="office-muted">{speak('deleteNote')}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </Dialog>
  )
}
