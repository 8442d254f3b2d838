'use client'
import { useId, useState } from 'react'
import { showMoment } from '../dates.ts'
import { FileIcon } from './FileIcon.tsx'
import { sizeInWords } from './filesWords.ts'
import { useFiles } from './useFiles.ts'
import { useFilesWords } from './useFilesWords.ts'
import { useRestore } from './useRestore.ts'

type DeletedFilesProps = { transactionId: number; timeZone: string; onRestored: (message: string) => void }

/** For admins, folded away: what was deleted here and can be brought back. */
export function DeletedFiles({ transactionId, timeZone, onRestored }: DeletedFilesProps) {
  const { speak } = useFilesWords()
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <div className="mdc-files__deleted">
      <button type="button" className="mdc-files__fold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <FileIcon name="chevron" /> {speak('deleted')}
      </button>
      <div id={id} hidden={!open}>
        {open && <Deleted transactionId={transactionId} timeZone={timeZone} onRestored={onRestored} />}
      </div>
    </div>
  )
}

function Deleted({ transactionId, timeZone, onRestored }: DeletedFilesProps) {
  const { locale, speak } = useFilesWords()
  const { files, error, again } = useFiles(transactionId, { deleted: true })
  const { restore, working, problem } = useRestore(onRestored)
  if (error) {
    return (
      <p className="mdc-files__problem" role="alert">
        {error.message} <button type="button" className="mdc-files__button" onClick={again}>{speak('again')}</button>
      </p>
    )
  }
  if (files === null) return <p className="mdc-files__quiet">{speak('loading')}</p>
  if (files.length === 0) return <p className="mdc-files__quiet">{speak('deletedNone')}</p>
  return (
    <ul className="mdc-files__list">
      {files.map((file) => (
        <li key={file.id} className="mdc-files__gone">
          <div className="mdc-file__what">
            <span className="mdc-files__name" dir="auto">{file.fileName}</span>
            <span className="mdc-files__facts">
              {speak('version', { version: file.version })} · {sizeInWords(file.size, locale)}
              {file.deletedAt && <> · {speak('deletedAt')} <time dateTime={file.deletedAt} dir="ltr">{showMoment(file.deletedAt, timeZone)}</time></>}
            </span>
            {problem?.id === file.id && <span className="mdc-files__reason" role="alert">{problem.message}</span>}
          </div>
          {file.mayRestore ? (
            <button
              type="button"
              className="mdc-files__button"
              disabled={working !== null}
              aria-label={speak('restoreThis', { name: file.fileName })}
              onClick={() => void restore(file)}
            >
              <FileIcon name="restore" /> {speak(working === file.id ? 'working' : 'restore')}
            </button>
          ) : (
            <span className="mdc-files__quiet">{speak('contentGone')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
