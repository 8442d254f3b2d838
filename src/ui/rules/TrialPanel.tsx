'use client'
import { useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'
import { ruleSpeaker } from './ruleWords.ts'
import './rules.css'
import { Standing, type ShownStanding } from './Standing.tsx'
import { TrialList, type Trial } from './TrialList.tsx'
import { triedOf } from './triedOf.ts'

type Said = { trial: Trial } | { problems: string[] } | null

/** What the rule did, and a try of what the form says now, saved or not. */
export function TrialPanel({ standing, timeZone }: { standing: ShownStanding | null; timeZone: string }) {
  const { getData } = useForm()
  const api = useApi()
  const { locale } = useWords()
  const speak = ruleSpeaker(locale)
  const [said, setSaid] = useState<Said>(null)
  const [busy, setBusy] = useState(false)

  const tryIt = async () => {
    setBusy(true)
    const answer = await api<Trial>('POST', '/notification-rules/try', { body: triedOf(getData()) })
    setBusy(false)
    if (answer.ok) return setSaid({ trial: answer.body })
    const fields = (answer.error.data?.errors ?? []).map(({ message }) => message)
    setSaid({ problems: fields.length > 0 ? fields : [answer.error.message] })
  }
  return (
    <div className="office-rule">
      {standing && <Standing standing={standing} timeZone={timeZone} />}
      <section className="office-rule__trial" aria-labelledby="office-rule-trial">
        <header>
          <h3 id="office-rule-trial">{speak('title')}</h3>
          <button type="button" className="office-button" disabled={busy} onClick={() => void tryIt()}>{speak(busy ? 'trying' : 'tryIt')}</button>
        </header>
        <p className="office-muted">{speak('lead')}</p>
        <div aria-live="polite">
          {said && 'problems' in said && (
            <div className="office-problem">{said.problems.map((problem) => <p key={problem} dir="auto">{problem}</p>)}</div>
          )}
          {said && 'trial' in said && <TrialList trial={said.trial} timeZone={timeZone} />}
        </div>
      </section>
    </div>
  )
}
