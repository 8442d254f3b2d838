'use client'
import { useEffect, useState } from 'react'
import type { ShownAttempt } from '../../mails/log/shownDelivery.ts'
import { Code } from '../parts/Code.tsx'
import { useApi } from '../useApi.ts'
import type { MailSpeak } from './mailWords.ts'

/** Every try to send a mail, as the mail server answered it. */
export function Attempts({ delivery, show, speak }: { delivery: string; show: (moment: string) => string; speak: MailSpeak }) {
  const api = useApi()
  const [attempts, setAttempts] = useState<ShownAttempt[] | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await api<{ doc: { attempts: ShownAttempt[] } }>('GET', `/deliveries/${delivery}`)
      if (gone) return
      setProblem(answer.ok ? '' : answer.error.message)
      if (answer.ok) setAttempts(answer.body.doc.attempts)
    }
    void load()
    return () => {
      gone = true
    }
  }, [api, delivery])
  if (problem) return <p className="office-problem" role="alert">{problem}</p>
  if (!attempts) return <p className="office-muted" role="status">{speak('loading')}</p>
  if (attempts.length === 0) return <p className="office-muted">{speak('noTries')}</p>
  return (
    <ol className="office-attempts">
      {attempts.map(({ at, round, try: number, to, code, answer, problem: reason, durationMs }) => (
        <li key={`${round} ${number}`}>
          <span>
            <time dateTime={at}><Code>{show(at)}</Code></time>{' · '}<bdi dir="ltr">{to}</bdi>
            {durationMs !== null && <>{' · '}{speak('took', { ms: durationMs })}</>}
            {round > 1 && number === 1 && <>{' · '}{speak('round')}</>}
          </span>
          <pre dir="ltr" lang="en">{answer ?? (code === null ? (reason ?? speak('noAnswer')) : String(code))}</pre>
        </li>
      ))}
    </ol>
  )
}
