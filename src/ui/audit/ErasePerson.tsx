'use client'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { askApi } from '../askApi.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useWords } from '../useWords.ts'
import { auditSpeaker } from './auditWords.ts'

type Props = { id: number; email: string; locale: Locale }

/** The button that erases a person, behind a question that wants their address typed. */
export function ErasePerson({ id, email, locale }: Props) {
  const speak = auditSpeaker(locale)
  const { speak: say } = useWords()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [typed, setTyped] = useState('')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [reasonId, typedId] = [useId(), useId()]
  const sure = reason.trim().length >= 3 && typed.trim().toLowerCase() === email.toLowerCase()

  const erase = async () => {
    if (!sure || working) return
    setWorking(true)
    const answer = await askApi('POST', `/users/${id}/erase`, { locale, body: { reason: reason.trim() }, noConnection: say('noConnection') })
    setWorking(false)
    if (!answer.ok) return setProblem(answer.error.message)
    setAsking(false)
    router.refresh()
  }
  return (
    <>
      <button type="button" className="office-button office-button--danger" onClick={() => setAsking(true)}>{speak('erase')}</button>
      {asking && (
        <Dialog
          title={speak('erase')}
          onClose={() => setAsking(false)}
          onSubmit={() => void erase()}
          actions={
            <>
              <button type="button" className="office-button" onClick={() => setAsking(false)}>{speak('cancel')}</button>
              <button type="submit" className="office-button office-button--main office-button--danger" disabled={!sure || working}>
                {working ? speak('working') : speak('erase')}
              </button>
            </>
          }
        >
          <p>{speak('eraseQuestion')}</p>
          <label className="office-label" htmlFor={reasonId}>{speak('eraseReason')}</label>
          <textarea id={reasonId} className="office-input" rows={2} maxLength={500} dir="auto" required autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
          <label className="office-label" htmlFor={typedId}>{speak('eraseConfirm', { email })}</label>
          <input id={typedId} className="office-input" type="email" dir="ltr" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
          {problem && <p className="office-problem" role="alert">{problem}</p>}
        </Dialog>
      )}
    </>
  )
}
