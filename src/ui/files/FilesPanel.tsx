'use client'
import { toast } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { announceTransactionChange } from '../transaction/onTransactionChange.ts'
import { AddFiles } from './AddFiles.tsx'
import { DeletedFiles } from './DeletedFiles.tsx'
import { DeleteFile } from './DeleteFile.tsx'
import { DropTarget } from './DropTarget.tsx'
import { FileIcon } from './FileIcon.tsx'
import { FileRow, type FileDeeds } from './FileRow.tsx'
import './filesPanel.css'
import type { ListedFile } from './listedFile.ts'
import { FileViewer, isViewable } from './preview/index.ts'
import type { FileLimits } from './unfitFor.ts'
import { UploadList } from './UploadList.tsx'
import { VersionInput } from './VersionInput.tsx'
import { useDragging } from './useDragging.ts'
import { useFiles } from './useFiles.ts'
import { useFilesWords } from './useFilesWords.ts'
import { usePastedFiles } from './usePastedFiles.ts'
import { useUploads } from './useUploads.ts'

export type FilesPanelProps = {
  transactionId: number
  timeZone: string
  /** Staff choose who sees a file; clients do not. */
  staff: boolean
  /** Admins see what was deleted. */
  admin: boolean
  /** Whether this person may add files. Staff who see the transaction may. */
  mayUpload: boolean
  limits: FileLimits
}

/** The files of a transaction: adding several, versions, scan, who sees them, and the way back for what was deleted. */
export function FilesPanel({ transactionId, timeZone, staff, admin, mayUpload, limits }: FilesPanelProps) {
  const { speak } = useFilesWords()
  const { files, error, again, replace } = useFiles(transactionId)
  const [clientVisible, setClientVisible] = useState(false)
  const [opened, setOpened] = useState<ListedFile | null>(null)
  const [deleting, setDeleting] = useState<{ file: ListedFile; versionOnly: boolean } | null>(null)
  const [said, setSaid] = useState('')
  const dragging = useDragging() && mayUpload
  const place = useRef<HTMLElement>(null)
  const versionInput = useRef<HTMLInputElement>(null)
  const versionOf = useRef<ListedFile | null>(null)
  const heading = useId()

  const tell = (message: string) => {
    setSaid(message)
    announceTransactionChange(transactionId)
  }
  const { uploads, add, retry, dismiss, cancelAll } = useUploads({
    transactionId,
    limits,
    onArrived: () => announceTransactionChange(transactionId),
    onDone: (arrived) => setSaid(arrived === 1 ? speak('oneAdded') : speak('allAdded', { count: arrived })),
  })
  const addNew = (added: File[], visible: boolean) => {
    setSaid('')
    add(added, visible)
  }
  usePastedFiles(place, speak('pasted'), mayUpload ? (pasted) => addNew(pasted, clientVisible) : null)

  const deeds: FileDeeds = {
    onOpen: setOpened,
    onDelete: (file, versionOnly) => setDeleting({ file, versionOnly }),
    onNewVersion: (file, dropped) => {
      const [first] = dropped
      if (dropped.length > 1 || !first) toast.error(speak('oneVersion'))
      else add([first], { kind: 'version', of: file })
    },
    onChooseVersion: (file) => {
      versionOf.current = file
      versionInput.current?.click()
    },
    onChanged: (file, message) => {
      replace(file)
      tell(message)
    },
    onSaid: tell,
  }
  const count = files?.length ?? 0
  const downloadable = files?.filter((file) => file.downloadable).length ?? 0
  useLeaveWarning(uploads.some(({ state }) => state === 'sending' || state === 'waiting'))
  return (
    <section ref={place} aria-labelledby={heading}>
      <DropTarget className="mdc-files" onFiles={mayUpload ? (dropped) => addNew(dropped, clientVisible) : null}>
        <header className="mdc-files__head">
          <h3 id={heading}>{speak('title')}</h3>
          {files && count > 0 && (staff ? (
            <span className={`mdc-files__count${count >= limits.maxFiles ? ' mdc-files__count--full' : ''}`}>
              <span aria-hidden="true">{speak('countOf', { count, limit: limits.maxFiles })}</span>
              <span className="office-hidden">{speak('countOfLabel', { count, limit: limits.maxFiles })}</span>
            </span>
          ) : <span className="mdc-files__count">{count}</span>)}
          {downloadable > 1 && (
            <a className="mdc-files__button mdc-files__zip" href={`/api/v1/transactions/${transactionId}/attachments/zip`} download>
              <FileIcon name="download" /> {speak('zip')}
            </a>
          )}
        </header>
        {error && (
          <p className="mdc-files__problem" role="alert">
            {error.message} <button type="button" className="mdc-files__button" onClick={again}>{speak('again')}</button>
          </p>
        )}
        {mayUpload && (
          <AddFiles limits={limits} clientVisible={staff ? clientVisible : null} onChoose={setClientVisible} dragging={dragging} onFiles={addNew} />
        )}
        {mayUpload && (
          <VersionInput
            ref={versionInput}
            endings={limits.endings}
            onFiles={(chosen) => versionOf.current && deeds.onNewVersion(versionOf.current, chosen)}
          />
        )}
        <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} onCancelAll={cancelAll} />
        {files === null && !error && <p className="mdc-files__quiet" role="status">{speak('loading')}</p>}
        {files !== null && count === 0 && uploads.length === 0 && (
          <div className="mdc-files__none">
            <strong>{speak('emptyTitle')}</strong>
            <p>{speak(mayUpload && staff ? 'emptyHint' : 'emptyForReader')}</p>
          </div>
        )}
        {files !== null && count > 0 && (
          <ul className={`mdc-files__list${dragging ? ' is-dragging' : ''}`}>
            {files.map((file) => <FileRow key={file.document ?? file.id} file={file} timeZone={timeZone} staff={staff} {...deeds} />)}
          </ul>
        )}
        {admin && <DeletedFiles transactionId={transactionId} timeZone={timeZone} onRestored={tell} />}
        <p className="office-hidden" role="status">{said}</p>
      </DropTarget>
      {opened && <FileViewer file={opened} among={amongOf(opened, files ?? [])} onClose={() => setOpened(null)} />}
      {deleting && (
        <DeleteFile
          {...deleting}
          onClose={() => setDeleting(null)}
          onDone={(message) => {
            setDeleting(null)
            tell(message)
          }}
        />
      )}
    </section>
  )
}

/** What one goes through from here: the files of the list; an earlier version stands by itself. */
function amongOf(opened: ListedFile, files: readonly ListedFile[]): readonly ListedFile[] {
  return files.some(({ id }) => id === opened.id) ? files.filter(isViewable) : [opened]
}

/** Leaving the page ends what is on its way: the browser asks first. */
function useLeaveWarning(busy: boolean): void {
  useEffect(() => {
    if (!busy) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [busy])
}
