'use client'
import { Link } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import type { ScheduleRun } from '../../reports/schedules/runsOf.ts'
import '../reports/reports.css'
import { useApi } from '../useApi.ts'
import type { ScheduleSpeak } from './scheduleWords.ts'

type Props = { id: number; timeZone: string; locale: 'en' | 'ar'; reportsAddress: string; speak: ScheduleSpeak }

const lookAgainMs = 5_000

/** A name that is read in its own direction, whatever the sentence around it is. */
const apart = (name: string) => `\u2068${name}\u2069`

/** What it did: each run with how far it is, and for administrators who got how many rows. Looks again while one is under way. */
export function Runs({ id, timeZone, locale, reportsAddress, speak }: Props) {
  const api = useApi()
  const heading = useId()
  const [runs, setRuns] = useState<ScheduleRun[] | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    let gone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const load = async () => {
      const answer = await api<{ runs: ScheduleRun[] }>('GET', `/report-schedules/${id}/runs`)
      if (gone) return
      setProblem(answer.ok ? '' : answer.error.message)
      if (!answer.ok) return
      setRuns(answer.body.runs)
      if (answer.body.runs.some(({ count, ready, failed }) => ready + failed < count)) timer = setTimeout(() => void load(), lookAgainMs)
    }
    void load()
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [api, id])
  const when = (moment: string) => new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-ca-gregory-nu-latn' : 'en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(moment))
  return (
    <section className="office-panel office-builder__step" aria-busy={runs === null} aria-labelledby={heading}>
      <h2 id={heading}>{speak('history')}</h2>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {runs?.some(({ failed }) => failed > 0) && <p className="office-muted">{speak('someFailed')}</p>}
      {runs?.length === 0 && <p className="office-muted">{speak('noRuns')}</p>}
      {runs !== null && runs.length > 0 && (
        <table className="office-reports-table">
          <thead>
            <tr>
              <th scope="col">{speak('moment')}</th>
              <th scope="col">{speak('startedBy')}</th>
              <th scope="col">{speak('people')}</th>
              <th scope="col">{speak('ready')}</th>
              <th scope="col">{speak('failed')}</th>
              <th scope="col"><span className="office-hidden">{speak('gotWhat')}</span></th>
            </tr>
          </thead>
          <tbody>
            {runs.map(({ occurrence, askedBy, count, ready, failed, people = [] }) => (
              <tr key={occurrence}>
                <th scope="row"><time dateTime={occurrence}>{when(occurrence)}</time></th>
                <td data-label={speak('startedBy')}><bdi>{askedBy ?? speak('clock')}</bdi></td>
                <td data-label={speak('people')}>{count}</td>
                <td data-label={speak('ready')}>{ready}</td>
                <td data-label={speak('failed')}>{failed}</td>
                <td>
                  {people.length > 0 && (
                    <details>
                      <summary>{speak('gotWhat')}</summary>
                      <ul>
                        {people.map(({ id: person, name, report, state, rows }) => (
                          <li key={person}>
                            <Link href={`${reportsAddress}/${report}`} prefetch={false}>
                              {state === 'ready' ? speak('gotRows', { name: apart(name), rows: rows ?? 0 }) : speak(state === 'failed' ? 'failedOne' : 'waitingOne', { name: apart(name) })}
                            </Link>
                            {state === 'ready' && <> · <a href={`/api/v1/reports/${report}/manifest`} download>{speak('manifest')}</a></>}
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
