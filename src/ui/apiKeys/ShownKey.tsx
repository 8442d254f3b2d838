'use client'
import { useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useWords } from '../useWords.ts'
import { apiKeySpeaker } from './apiKeyWords.ts'

type Props = { value: string; name: string; onClose: () => void }

/** A new key, shown this once. Escape does not close it: what is gone cannot be shown again. */
export function ShownKey({ value, name, onClose }: Props) {
  const { locale } = useWords()
  const speak = apiKeySpeaker(locale)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <Dialog
      title={`${speak('shownTitle')}: ${name}`}
      onClose={() => undefined}
      onSubmit={onClose}
      actions={<button type="submit" className="office-button office-button--main">{speak('kept')}</button>}
    >
      <p>{speak('shownText')}</p>
      <p className="office-recovery__paper"><code className="office-set-up__secret" dir="ltr" data-key>{value}</code></p>
      {typeof navigator !== 'undefined' && navigator.clipboard !== undefined && (
        <p><button type="button" className="office-button" onClick={() => void copy()}>{speak(copied ? 'copied' : 'copy')}</button></p>
      )}
      <span className="office-hidden" role="status">{copied ? speak('copied') : ''}</span>
      <p className="office-muted">{speak('use')}<br /><code dir="ltr">Authorization: Bearer {value.slice(0, 8)}…</code></p>
    </Dialog>
  )
}
