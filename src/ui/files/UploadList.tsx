'use client'
import type { Upload } from './uploadFile.ts'
import { UploadRow } from './UploadRow.tsx'
import { useFilesWords } from './useFilesWords.ts'

type UploadListProps = { uploads: readonly Upload[]; onRetry: (upload: Upload) => void; onDismiss: (id: string) => void; onCancelAll: () => void }

/** What is on its way, with the progress of all together where there are several. */
export function UploadList({ uploads, onRetry, onDismiss, onCancelAll }: UploadListProps) {
  const { speak } = useFilesWords()
  if (uploads.length === 0) return null
  const sent = uploads.filter(({ state }) => state === 'waiting' || state === 'sending' || state === 'arrived')
  const under = sent.filter(({ state }) => state !== 'arrived')
  const bytes = sent.reduce((sum, { file }) => sum + file.size, 0)
  const done = sent.reduce((sum, { file, share }) => sum + file.size * share, 0)
  const label = speak('overall', { done: sent.length - under.length, all: sent.length })
  return (
    <div className="mdc-uploads">
      {sent.length > 1 && under.length > 0 && (
        <div className="mdc-uploads__overall">
          <span>{label}</span>
          <progress value={Math.round((done / Math.max(1, bytes)) * 100)} max={100} aria-label={label} />
          <button type="button" className="mdc-files__button" onClick={onCancelAll}>{speak('cancelAll')}</button>
        </div>
      )}
      <ul className="mdc-files__list">
        {uploads.map((upload) => (
          <UploadRow key={upload.id} upload={upload} onRetry={() => onRetry(upload)} onDismiss={() => onDismiss(upload.id)} />
        ))}
      </ul>
    </div>
  )
}
