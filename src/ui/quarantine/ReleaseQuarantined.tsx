'use client'
import { useId, useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { quarantineSpeaker } from './quarantineWords.ts'

type Props = { sha256: string; name: string; onDone: (message: string) => void; onClose: () => void }

/** Asks why a content is harmless, and lets it go. */
export function ReleaseQuarantined({ sha256, name, onDone, onClose }: Props) {
  const { locale } = useWords()
  const speak = quarantineSpeaker(locale)
  const api = useApi()
  const id = useId()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const release = async () => {
    if (busy || reason.trim() === '') return
    setBusy(true)
    const answer = await api<{ message: string }>('POST', `/quarantine/${sha256}/release`, { body: { reason: reason.trim() } })
    setBusy(false)
    if (answer.ok) onDone(answer.body.message)
    else setProblem(answer.error.message)
  }
  return (
    <Dialog
      title={speak('releaseThis', { name })}
      onClose={onClose}
      onSubmit={() => void release()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main office-button--danger" disabled={busy || reason.trim() === ''}>{speak(busy ? 'working' : 'release')}</button>
        </>
      }
    >
      <p>{speak('releaseAsk')}</p>
      <div>
        <label className="office-label" htmlFor={id}>{speak('releaseReason')}</label>
        <textarea id={id} className="office-input" rows={3} maxLength={1000} dir="auto" required autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
      </div>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </Dialog>
  )
}
