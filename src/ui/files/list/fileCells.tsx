'use client'
import { Link } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { showMoment } from '../../dates.ts'
import { Code } from '../../parts/Code.tsx'
import { ScanBadge } from '../../quarantine/ScanBadge.tsx'
import { FileIcon } from '../FileIcon.tsx'
import { fileAddress } from '../fileAddress.ts'
import { sizeInWords, type FilesWord } from '../filesWords.ts'
import { Thumbnail } from '../preview/index.ts'
import { useFilesWords } from '../useFilesWords.ts'
import { useShownFile } from './ShownFiles.tsx'

export type FileCellProps = { rowData: { id: number } }

/** Its heading, for the narrow page where the rows are cards and there is no head. */
function Labelled({ word, children }: { word: FilesWord; children: ReactNode }) {
  const { speak } = useFilesWords()
  return (
    <>
      <span className="mdc-file-cell__label">{speak(word)}</span>
      {children}
    </>
  )
}

/** What it looks like and what it is called; the way to its page. */
export function FileNameCell({ rowData }: FileCellProps) {
  const shown = useShownFile(rowData.id)
  if (!shown) return null
  const { file, adminRoute } = shown
  return (
    <Link className="mdc-file-cell__file" href={fileAddress(adminRoute, file.id)} prefetch={false}>
      <Thumbnail file={file} />
      <bdi className={file.deletedAt ? 'mdc-file-cell__name mdc-file-cell__name--deleted' : 'mdc-file-cell__name'}>{file.fileName}</bdi>
    </Link>
  )
}

/** The client's number first, then the office's, as in every table. */
export function FileTransactionCell({ rowData }: FileCellProps) {
  const shown = useShownFile(rowData.id)
  if (!shown) return null
  const { file, adminRoute } = shown
  return (
    <Labelled word="transaction">
      <Link className="mdc-file-cell__numbers" href={`${adminRoute}/collections/transactions/${file.transaction}`} prefetch={false}>
        <Code>{file.externalReference}</Code>
        <small><Code>{file.reference}</Code></small>
      </Link>
    </Labelled>
  )
}

export function FileClientCell({ rowData }: FileCellProps) {
  const shown = useShownFile(rowData.id)
  return shown && <Labelled word="client"><bdi>{shown.file.clientName}</bdi></Labelled>
}

export function FileSizeCell({ rowData }: FileCellProps) {
  const { locale } = useFilesWords()
  const shown = useShownFile(rowData.id)
  return shown && <Labelled word="size"><span className="office-when">{sizeInWords(shown.file.size, locale)}</span></Labelled>
}

export function FileScanCell({ rowData }: FileCellProps) {
  const shown = useShownFile(rowData.id)
  return shown && <ScanBadge scan={shown.file.scan} detail={shown.file.scanDetail} timeZone={shown.timeZone} />
}

export function FileAudienceCell({ rowData }: FileCellProps) {
  const { speak } = useFilesWords()
  const shown = useShownFile(rowData.id)
  if (!shown) return null
  const look = shown.file.clientVisible ? 'visible' : 'internal'
  return <span className={`mdc-audience mdc-audience--${look}`}><FileIcon name={look} size={14} /> {speak(look)}</span>
}

export function FileVersionCell({ rowData }: FileCellProps) {
  const { speak } = useFilesWords()
  const shown = useShownFile(rowData.id)
  if (!shown) return null
  const { version, versions } = shown.file
  return (
    <Labelled word="versionHead">
      <span className={versions > 1 ? undefined : 'office-muted'}>
        {version}{versions > 1 && <small className="office-muted"> {speak('ofVersions', { count: versions })}</small>}
      </span>
    </Labelled>
  )
}

export function FileUploaderCell({ rowData }: FileCellProps) {
  const { speak } = useFilesWords()
  const shown = useShownFile(rowData.id)
  if (!shown) return null
  return <Labelled word="uploadedBy"><bdi>{shown.file.uploadedBy?.name || speak('formerAccount')}</bdi></Labelled>
}

export function FileWhenCell({ rowData }: FileCellProps) {
  const shown = useShownFile(rowData.id)
  if (!shown) return null
  const { file, timeZone } = shown
  return <Labelled word="when"><time className="office-when" dateTime={file.createdAt} dir="ltr">{showMoment(file.createdAt, timeZone)}</time></Labelled>
}
