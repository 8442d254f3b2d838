'use client'
import { sizeInWords } from './filesWords.ts'
import type { Upload } from './uploadFile.ts'
import { useFilesWords } from './useFilesWords.ts'

type UploadRowProps = { upload: Upload; onRetry: () => void; onDismiss: () => void }

/** One file on its way: how far it is, or why it was refused. */
export function UploadRow({ upload, onRetry, onDismiss }: UploadRowProps) {
  const { locale, speak } = useFilesWords()
  const { file, target, state, share, reason, cancel } = upload
  const percent = Math.round(share * 100)
  const stopped = state === 'refused' || state === 'cancelled' || state === 'unfit'
  const wrong = state === 'refused' || state === 'unfit'
  const stage = state === 'waiting' ? speak('waiting') : state === 'arrived' ? speak('added') : percent < 100 ? `${percent} %` : speak('checking')
  return (
    <li className={`mdc-upload${wrong ? ' mdc-upload--wrong' : ''}`}>
      <div className="mdc-upload__what">
        <span className="mdc-files__name" dir="auto">{file.name}</span>
        {target.kind === 'version' && (
          <span className="mdc-files__facts">{speak('asVersionOf')} <bdi>{target.of.fileName}</bdi></span>
        )}
        {stopped ? (
          <span className="mdc-files__reason" role={wrong ? 'alert' : undefined}>{reason ?? speak('cancelled')}</span>
        ) : (
          <>
            <progress className="mdc-files__progress" value={percent} max={100} aria-label={file.name} />
            <span className="mdc-files__facts">{sizeInWords(file.size, locale)} · {stage}</span>
          </>
        )}
      </div>
      <span className="mdc-files__actions">
        {stopped && state !== 'unfit' && (
          <button type="button" className="mdc-files__button" onClick={onRetry} aria-label={speak('retryThis', { name: file.name })}>
            {speak('retry')}
          </button>
        )}
        {state !== 'arrived' && (
          <button
            type="button"
            className="mdc-files__button"
            onClick={state === 'sending' ? cancel : onDismiss}
            aria-label={speak(stopped ? 'dismissThis' : 'cancelThis', { name: file.name })}
          >
            {speak(stopped ? 'dismiss' : 'cancel')}
          </button>
        )}
      </span>
    </li>
  )
}
