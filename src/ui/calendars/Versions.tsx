'use client'
import { useState } from 'react'
import { showMoment } from '../dates.ts'
import { useApi } from '../useApi.ts'
import type { CalendarSpeak } from './calendarWords.ts'

type ShownVersion = {
  version: string
  since: string
  until: string | null
  by: { id: number; name: string } | null
  differences: { part: string; change: string; message: string }[] | null
}
type Props = { calendarKey: string; officeZone: string; speak: CalendarSpeak }

/** What the calendar was, since when, and what each change was. Asked for when somebody wants to know. */
export function Versions({ calendarKey, officeZone, speak }: Props) {
  const api = useApi()
  const [versions, setVersions] = useState<ShownVersion[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const load = async () => {
    setProblem(null)
    const answer = await api<{ docs: ShownVersion[] }>('GET', `/calendars/${calendarKey}/versions`)
    if (answer.ok) setVersions(answer.body.docs)
    else if (answer.status === 404) setVersions([])
    else setProblem(answer.error.message)
  }
  const moment = (iso: string) => showMoment(iso, officeZone)
  return (
    <>
      <p className="office-muted">{speak('versionsLead')}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {versions === null && <button type="button" className="office-button" onClick={() => void load()}>{speak('showVersions')}</button>}
      {versions?.length === 0 && <p className="office-calendar__none">{speak('noVersions')}</p>}
      <ol className="office-timeline" aria-live="polite">
        {versions?.map(({ version, since, until, by, differences }) => (
          <li key={since}>
            <p>
              <strong><bdi>{until === null ? speak('since', { when: moment(since) }) : speak('sinceUntil', { from: moment(since), until: moment(until) })}</bdi></strong>{' '}
              {until === null && <span className="office-tag office-tag--external">{speak('inUse')}</span>}{' '}
              <span className="office-muted">{by ? speak('by', { name: by.name }) : speak('byOffice')} · <bdi className="office-code">{version.slice(0, 8)}</bdi></span>
            </p>
            {differences === null ? <p>{speak('firstVersion')}</p> : differences.map(({ message }) => <p key={message}>{message}</p>)}
          </li>
        ))}
      </ol>
    </>
  )
}
