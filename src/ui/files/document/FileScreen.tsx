'use client'
import { Gutter, Link, SetStepNav, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useRef, useState, type ReactNode } from 'react'
import { ScanBadge } from '../../quarantine/ScanBadge.tsx'
import { DeleteFile } from '../DeleteFile.tsx'
import { fileAddress } from '../fileAddress.ts'
import { FileIcon } from '../FileIcon.tsx'
import '../filesPanel.css'
import type { FileOfTransaction } from '../list/ShownFiles.tsx'
import { downloadAddress, isUnderWay, type ListedFile } from '../listedFile.ts'
import { FileViewer } from '../preview/index.ts'
import type { FileLimits } from '../unfitFor.ts'
import { UploadList } from '../UploadList.tsx'
import { VersionInput } from '../VersionInput.tsx'
import { useFilesWords } from '../useFilesWords.ts'
import { useGentleRefresh } from '../useGentleRefresh.ts'
import { useRestore } from '../useRestore.ts'
import { useUploads } from '../useUploads.ts'
import { VersionList } from '../VersionList.tsx'
import { VisibilitySwitch } from '../VisibilitySwitch.tsx'
import { Facts } from './Facts.tsx'
import './filePage.css'
import { Look } from './Look.tsx'

type FileScreenProps = {
  file: FileOfTransaction
  timeZone: string
  adminRoute: string
  limits: FileLimits
  keepDeletedDays: number
  /** What the server adds below: who opened it. */
  children: ReactNode
}

/** One file: to look at, what is known of it, its other versions, and what can be done about it. */
export function FileScreen({ file, timeZone, adminRoute, limits, keepDeletedDays, children }: FileScreenProps) {
  const { speak } = useFilesWords()
  const router = useRouter()
  const [opened, setOpened] = useState<ListedFile | null>(null)
  const [deleting, setDeleting] = useState<{ file: ListedFile; versionOnly: boolean } | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const list = `${adminRoute}/collections/attachments`
  const done = (message: string) => {
    toast.success(message)
    router.refresh()
  }
  const { uploads, add, retry, dismiss, cancelAll } = useUploads({
    transactionId: file.transaction,
    limits,
    onArrived: ({ docs }) => {
      const [next] = docs
      if (next) router.push(fileAddress(adminRoute, next.id))
    },
  })
  const { restore, working, problem } = useRestore(done)
  useGentleRefresh(isUnderWay(file), router.refresh)
  const { fileName } = file
  return (
    <Gutter className="mdc-file-page">
      <SetStepNav nav={[{ label: speak('title'), url: list }, { label: fileName }]} />
      <header className="mdc-file-page__head">
        <div>
          <h1><bdi>{fileName}</bdi></h1>
          <p className="mdc-file__marks">
            <span className="mdc-file__tag">{speak('version', { version: file.version })}{file.versions > 1 && ` ${speak('ofVersions', { count: file.versions })}`}</span>
            <ScanBadge scan={file.scan} detail={file.scanDetail} timeZone={timeZone} />
            {!file.latest && !file.deletedAt && <span className="mdc-files__badge">{speak('notCurrent')}</span>}
            {file.deletedAt && <span className="mdc-files__badge mdc-files__badge--infected">{speak('isDeleted')}</span>}
            <VisibilitySwitch file={file} onChanged={(_changed, said) => done(said)} />
          </p>
        </div>
        <div className="mdc-file-page__tools">
          {file.downloadable && <a className="office-button office-button--main" href={downloadAddress(file)} download><FileIcon name="download" /> {speak('download')}</a>}
          {file.mayAddVersion && (
            <button type="button" className="office-button" onClick={() => input.current?.click()}><FileIcon name="version" /> {speak('newVersion')}</button>
          )}
          {file.mayDelete && (
            <button type="button" className="office-button office-button--danger" onClick={() => setDeleting({ file, versionOnly: false })}>
              <FileIcon name="remove" /> {speak('remove')}
            </button>
          )}
          {file.mayRestore && (
            <button type="button" className="office-button office-button--main" disabled={working !== null} onClick={() => void restore(file)}>
              <FileIcon name="restore" /> {speak(working === null ? 'restore' : 'working')}
            </button>
          )}
          <VersionInput ref={input} endings={limits.endings} onFiles={(chosen) => add(chosen.slice(0, 1), { kind: 'version', of: file })} />
        </div>
      </header>
      {problem && <p className="office-problem" role="alert">{problem.message}</p>}
      {file.deletedAt && <p className="office-warning">{speak(file.mayRestore ? 'deletedFor' : 'contentGone', { days: keepDeletedDays })}</p>}
      <div className="mdc-files mdc-files--bare">
        <UploadList uploads={uploads} onRetry={retry} onDismiss={dismiss} onCancelAll={cancelAll} />
        <div className="mdc-file-page__columns">
          <Look key={`${file.scan} ${file.preview.state}`} file={file} onOpen={() => setOpened(file)} />
          <Facts file={file} timeZone={timeZone} adminRoute={adminRoute} />
        </div>
        <section className="mdc-file-page__part">
          <h2>{speak('versionsHead')}</h2>
          {file.deletedAt ? (
            <Link className="mdc-files__button" href={`${adminRoute}/collections/transactions/${file.transaction}`} prefetch={false}>{speak('openTransaction')}</Link>
          ) : (
            <VersionList
              key={`${file.scan} ${file.preview.state} ${file.versions}`}
              file={file}
              timeZone={timeZone}
              onOpen={setOpened}
              onDelete={(version) => setDeleting({ file: version, versionOnly: true })}
              onRestored={done}
            />
          )}
        </section>
        {children}
      </div>
      {opened && <FileViewer file={opened} onClose={() => setOpened(null)} />}
      {deleting && (
        <DeleteFile
          {...deleting}
          onClose={() => setDeleting(null)}
          onDone={(message) => {
            setDeleting(null)
            toast.success(message)
            if (deleting.file.id === file.id) router.push(list)
            else router.refresh()
          }}
        />
      )}
    </Gutter>
  )
}
