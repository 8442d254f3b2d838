'use client'
import { ProgressBar } from './ProgressBar.tsx'
import { showBytes } from './showBytes.ts'
import { useImportWords } from './useImportWords.ts'
import type { Going } from './useUpload.ts'

/** The file on its way to the server. */
export function UploadBar({ name, sent, total, onCancel }: Going & { onCancel: () => void }) {
  const { locale, speak } = useImportWords()
  const arrived = total > 0 && sent >= total
  const amount = speak('uploadedOf', { done: showBytes(sent, locale), total: showBytes(total, locale) })
  return (
    <section className="office-import__card" aria-live="polite">
      <h2>{speak(arrived ? 'uploaded' : 'uploading')}</h2>
      <p className="office-import__muted"><bdi>{name}</bdi></p>
      <ProgressBar label={speak('uploading')} part={arrived ? null : sent / Math.max(1, total)} valueText={amount} />
      <div className="office-import__row">
        <span className="office-import__muted" aria-hidden="true">{amount}</span>
        <button type="button" className="office-button" onClick={onCancel}>{speak('cancelUpload')}</button>
      </div>
    </section>
  )
}
