'use client'
import { Link } from '@payloadcms/ui'
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { showMoment } from '../../dates.ts'
import { Code } from '../../parts/Code.tsx'
import { FileIcon } from '../FileIcon.tsx'
import { sizeInWords, type FilesWord } from '../filesWords.ts'
import type { FileOfTransaction } from '../list/ShownFiles.tsx'
import { useFilesWords } from '../useFilesWords.ts'

type FactsProps = { file: FileOfTransaction; timeZone: string; adminRoute: string }

/** What is known of a file, down to the digest of its content, by which a copy elsewhere can be compared. */
export function Facts({ file, timeZone, adminRoute }: FactsProps) {
  const { locale, speak } = useFilesWords()
  const { scanDetail } = file
  const moment = (iso: string) => <time dateTime={iso} dir="ltr">{showMoment(iso, timeZone)}</time>
  const facts: [FilesWord, ReactNode][] = [
    ['transaction', (
      <Link key="transaction" href={`${adminRoute}/collections/transactions/${file.transaction}`} prefetch={false}>
        <Code>{file.externalReference}</Code> · <Code>{file.reference}</Code>
      </Link>
    )],
    ['client', <bdi key="client">{file.clientName}</bdi>],
    ['size', <><span>{sizeInWords(file.size, locale)}</span>{file.size >= 1024 && <small className="office-muted"> ({speak('bytes', { count: new Intl.NumberFormat('en-GB').format(file.size) })})</small>}</>],
    ['kind', <span key="kind" dir="ltr">{file.mimeType.split(';')[0]}</span>],
    ['uploadedBy', <bdi key="by">{file.uploadedBy?.name || speak('formerAccount')}</bdi>],
    ['when', moment(file.createdAt)],
    ...(file.deletedAt ? [['deletedAt', moment(file.deletedAt)] satisfies [FilesWord, ReactNode]] : []),
    ...(scanDetail?.scannedAt ? [['scannedAt', moment(scanDetail.scannedAt)] satisfies [FilesWord, ReactNode]] : []),
    ...(scanDetail?.engine ? [['engine', <span key="engine" dir="ltr">{scanDetail.engine}</span>] satisfies [FilesWord, ReactNode]] : []),
    ...(scanDetail?.found ? [['found', <strong key="found" dir="ltr">{scanDetail.found}</strong>] satisfies [FilesWord, ReactNode]] : []),
    ['digest', <Digest key="digest" value={file.sha256} />],
  ]
  return (
    <dl className="mdc-facts">
      {facts.map(([word, value]) => (
        <div key={word}><dt>{speak(word)}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  )
}

/** Whether there is a clipboard does not change while a page is open. */
const never = () => () => undefined

function Digest({ value }: { value: string }) {
  const { speak } = useFilesWords()
  const [copied, setCopied] = useState(false)
  // Browsers offer the clipboard to pages that came over https, or from this very machine, only; the server knows of none.
  const mayCopy = useSyncExternalStore(never, () => navigator.clipboard !== undefined, () => false)
  return (
    <span className="mdc-digest">
      <code dir="ltr">{value}</code>
      {mayCopy && (
        <button type="button" className="mdc-files__button" onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}>
          <FileIcon name={copied ? 'done' : 'copy'} /> <span role="status">{speak(copied ? 'copied' : 'copy')}</span>
        </button>
      )}
    </span>
  )
}
