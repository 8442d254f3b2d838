'use client'
import { useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { quarantineSpeaker } from './quarantineWords.ts'

type Props = { sha256: string; name: string; files: number; onDone: (message: string) => void; onClose: () => void }

/** Does away with a content for good, after a question. */
export function DeleteQuarantined({ sha256, name, files, onDone, onClose }: Props) {
  const { locale } = useWords()
  const speak = quarantineSpeaker(locale)
  const api = useApi()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const remove = async () => {
    if (busy) return
    setBusy(true)
    const answer = await api<{ message: string }>('DELETE', `/quarantine/${sha256}`)
    setBusy(false)
    if (answer.ok) onDone(answer.body.message)
    else setProblem(answer.error.message)
  }
  return (
    <Dialog
      title={speak('removeThis', { name })}
      onClose={onClose}
      onSubmit={() => void remove()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main office-button--danger" disabled={busy}>{speak(busy ? 'working' : 'remove')}</button>
        </>
      }
    >
      <p>{speak('removeAsk', { count: files })}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </Dialog>
  )
}
