'use client'
import type { Locale } from '../../shared/text.ts'
import { sizeInWords, type FilesWords } from './filesWords.ts'
import type { Upload } from './uploadFile.ts'

type UploadRowProps = { upload: Upload; words: FilesWords; locale: Locale; onRetry: () => void; onDismiss: () => void }

/** One file on its way: how far it is, or why it was refused. */
export function UploadRow({ upload, words, locale, onRetry, onDismiss }: UploadRowProps) {
  const { file, state, share, reason, cancel } = upload
  const percent = Math.round(share * 100)
  const stopped = state === 'refused' || state === 'cancelled'
  return (
    <li className="mdc-files__row">
      <div className="mdc-files__what">
        <span className="mdc-files__name" dir="auto">
          {file.name}
        </span>
        {stopped ? (
          <span className="mdc-files__reason" role={state === 'refused' ? 'alert' : undefined}>
            {reason ?? words.cancelled}
          </span>
        ) : (
          <>
            <progress className="mdc-files__progress" value={percent} max={100} aria-label={file.name} />
            <span className="mdc-files__facts">
              {sizeInWords(file.size, locale)} · {state === 'waiting' ? words.waiting : percent < 100 ? `${percent}%` : words.checking}
            </span>
          </>
        )}
      </div>
      <span className="mdc-files__actions">
        {stopped && (
          <button type="button" className="mdc-files__button" onClick={onRetry}>
            {words.retry}
          </button>
        )}
        <button type="button" className="mdc-files__button" onClick={state === 'sending' ? cancel : onDismiss}>
          {stopped ? words.dismiss : words.cancel}
        </button>
      </span>
    </li>
  )
}
