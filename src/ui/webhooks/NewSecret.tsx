'use client'
import { useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { webhookSpeaker } from './webhookWords.ts'

/** Makes a new secret after a question, and shows it, this once. */
export function NewSecret({ id }: { id: number }) {
  const api = useApi()
  const { locale } = useWords()
  const speak = webhookSpeaker(locale)
  const [step, setStep] = useState<'closed' | 'asking' | { secret: string }>('closed')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [copied, setCopied] = useState(false)

  const make = async () => {
    if (busy) return
    setBusy(true)
    const answer = await api<{ secret: string }>('POST', `/webhooks/${id}/secret`)
    setBusy(false)
    if (!answer.ok) return setProblem(answer.error.message)
    setCopied(false)
    setStep({ secret: answer.body.secret })
  }
  const open = () => {
    setProblem('')
    setStep('asking')
  }
  return (
    <>
      <button type="button" className="office-button" onClick={open}>{speak('newSecret')}</button>
      {step === 'asking' && (
        <Dialog
          title={speak('askSecret')} onClose={() => setStep('closed')} onSubmit={() => void make()}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setStep('closed')}>{speak('cancel')}</button>
              <button type="submit" className="office-button office-button--main" disabled={busy}>{speak('make')}</button>
            </>
          }
        >
          <p>{speak('askSecretText')}</p>
          {problem && <p className="office-problem" role="alert">{problem}</p>}
        </Dialog>
      )}
      {typeof step === 'object' && (
        // Escape does not close it: what is gone cannot be shown again.
        <Dialog
          title={speak('shownTitle')} onClose={() => undefined} onSubmit={() => setStep('closed')}
          actions={<button type="submit" className="office-button office-button--main">{speak('kept')}</button>}
        >
          <p>{speak('shownText')}</p>
          <p className="office-recovery__paper"><code className="office-set-up__secret" dir="ltr">{step.secret}</code></p>
          {navigator.clipboard !== undefined && (
            <p>
              <button type="button" className="office-button" onClick={() => void navigator.clipboard.writeText(step.secret).then(() => setCopied(true))}>
                {speak(copied ? 'copied' : 'copy')}
              </button>
            </p>
          )}
          <span className="office-hidden" role="status">{copied ? speak('copied') : ''}</span>
        </Dialog>
      )}
    </>
  )
}
