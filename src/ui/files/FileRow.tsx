'use client'
import type { Locale } from '../../shared/text.ts'
import { sizeInWords, type FilesWords } from './filesWords.ts'

/** A file as the API lists it. */
export type ListedFile = {
  id: number
  fileName: string
  size: number
  scan: 'pending' | 'clean' | 'infected' | 'failed' | 'unscanned'
  clientVisible: boolean
  uploadedBy: { id: number; name: string } | null
  createdAt: string
  downloadable: boolean
  mayDelete: boolean
}

type FileRowProps = { file: ListedFile; words: FilesWords; locale: Locale; showVisibility: boolean; onDelete: () => void }

/** One stored file: name, size, who and when, who sees it, and what can be done with it. */
export function FileRow({ file, words, locale, showVisibility, onDelete }: FileRowProps) {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(file.createdAt))
  const href = `/api/v1/attachments/${file.id}/download`
  return (
    <li className="mdc-files__row">
      <div className="mdc-files__what">
        {/* Names may be in another script than the page. */}
        {file.downloadable ? (
          <a className="mdc-files__name" href={href} download dir="auto">
            {file.fileName}
          </a>
        ) : (
          <span className="mdc-files__name" dir="auto">
            {file.fileName}
          </span>
        )}
        <span className="mdc-files__facts">
          {sizeInWords(file.size, locale)} · <time dateTime={file.createdAt} dir="ltr">{day}</time> ·{' '}
          <bdi>{file.uploadedBy?.name ?? words.formerAccount}</bdi>
        </span>
      </div>
      {showVisibility && (
        <span className={`mdc-files__badge ${file.clientVisible ? 'mdc-files__badge--shown' : 'mdc-files__badge--internal'}`}>
          {file.clientVisible ? words.visible : words.internal}
        </span>
      )}
      {file.scan !== 'clean' && (
        <span className={`mdc-files__badge mdc-files__badge--${file.scan}`}>{words.scan[file.scan]}</span>
      )}
      <span className="mdc-files__actions">
        {file.downloadable && (
          <a className="mdc-files__button" href={href} download aria-label={words.downloadThis.replace('{name}', file.fileName)}>
            {words.download}
          </a>
        )}
        {file.mayDelete && (
          <button
            type="button"
            className="mdc-files__button mdc-files__button--danger"
            onClick={onDelete}
            aria-label={words.deleteThis.replace('{name}', file.fileName)}
          >
            {words.remove}
          </button>
        )}
      </span>
    </li>
  )
}
