'use client'
import type { ClockReading } from '../../../sla/readClock.ts'
import { say } from '../../../shared/text.ts'
import type { WorkflowDefinition } from '../../../workflows/definition.ts'
import { dueAfter } from '../../../workflows/simulate.ts'
import { showMoment } from '../../dates.ts'
import type { WorkflowFacts } from '../shownWorkflow.ts'
import { useSpoken } from '../../useSpoken.ts'
import { readClocks } from './trial.ts'
import { tryWords } from './tryWords.ts'
import type { TrialDesk } from './useTrial.ts'

type Props = { definition: WorkflowDefinition; desk: TrialDesk; facts: WorkflowFacts }

/** The service times of the trial, and what the clock would do: steps of their ladders, transitions it takes by itself. */
export function TrialClocks({ definition, desk, facts }: Props) {
  const { locale, speak } = useSpoken(tryWords)
  const { trial, at } = desk
  const clocks = readClocks(trial, at, facts.calendar)
  const automatic = definition.transitions.filter((transition) => transition.automatic && transition.from.includes(trial.snapshot.status))
  if ((definition.slas ?? []).length === 0 && automatic.length === 0) return null
  const moment = (instant: number) => showMoment(new Date(instant).toISOString(), facts.timeZone)
  const said = (reading: ClockReading): string => {
    const figures = { used: Math.round(reading.elapsed), minutes: Math.round(reading.elapsed + reading.remaining) }
    if (reading.kind !== 'running') return speak(reading.kind, figures)
    return speak(reading.breached ? 'late' : 'running', { ...figures, due: moment(reading.dueAt) })
  }
  return (
    <section className="office-card">
      <h2>{speak('clocks')}</h2>
      {clocks.length === 0 && <p className="office-muted">{speak('noClocks')}</p>}
      <ul className="office-trial-clocks">
        {clocks.map(({ sla: key, reading }) => {
          const sla = definition.slas?.find((each) => each.key === key)
          const label = sla ? say(sla.label, locale) : key
          return (
            <li key={key}>
              <strong>{label}</strong> <span className={reading.kind === 'breached' || ('breached' in reading && reading.breached) ? 'office-refused' : 'office-muted'}>{said(reading)}</span>
              {reading.kind === 'running' && sla && (
                <div className="office-row-actions">
                  {(sla.escalations ?? []).map((step) => (
                    <button
                      key={step.key} type="button" className="office-button" disabled={reading.elapsed < dueAfter(sla, step)}
                      onClick={() => desk.step({ kind: 'escalate', sla: key, escalation: step.key, at }, speak('clock'))}
                    >
                      {speak('fire', { step: step.key })} ({speak('after', { minutes: Math.round(dueAfter(sla, step)) })})
                    </button>
                  ))}
                </div>
              )}
            </li>
          )
        })}
      </ul>
      {automatic.length > 0 && (
        <div className="office-row-actions">
          {automatic.map((transition) => (
            <button
              key={transition.key} type="button" className="office-button"
              onClick={() => desk.step({ kind: 'automatic', transition: transition.key, at }, speak('clock'))}
            >
              {speak('automatic', { label: say(transition.label, locale) })} ({speak('after', { minutes: transition.automatic?.afterMinutes ?? 0 })})
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
