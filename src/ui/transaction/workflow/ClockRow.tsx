'use client'
import type { ShownWorkflow } from '../../../transactions/workflowOf.ts'
import { spokenMinutes, spokenMoment } from './spokenTime.ts'
import { useWorkflowWords } from './useWorkflow.ts'

type Clock = ShownWorkflow['clocks'][number]
type Kind = 'running' | 'paused' | 'breached' | 'done'

const marks: Record<Kind, string> = { running: '▶', paused: '❙❙', breached: '!', done: '■' }

/** One service time: in words first, then as a bar whose kind is also told by a mark and a pattern. */
export function ClockRow({ clock, now, timeZone }: { clock: Clock; now: number; timeZone: string }) {
  const { speak, locale } = useWorkflowWords()
  const { label, targetMinutes, elapsedMinutes, remainingMinutes, breached, dueAt, pausedSince, stoppedAt, met } = clock
  const kind: Kind = stoppedAt ? 'done' : breached ? 'breached' : pausedSince ? 'paused' : 'running'
  const percent = targetMinutes > 0 ? Math.round((elapsedMinutes / targetMinutes) * 100) : 100
  const when = (iso: string) => spokenMoment(iso, now, timeZone, locale)
  const time = (minutes: number) => spokenMinutes(minutes, speak)
  const words = stoppedAt
    ? [speak(met ? 'kept' : 'missed', { time: time(elapsedMinutes), target: time(targetMinutes) })]
    : [
        breached ? speak('over', { time: time(remainingMinutes) }) : speak('left', { time: time(remainingMinutes) }),
        ...(pausedSince ? [speak('pausedSince', { when: when(pausedSince) })] : []),
        ...(dueAt ? [speak(breached ? 'wasDue' : 'dueAt', { when: when(dueAt) })] : []),
      ]
  return (
    <li className={`office-clock office-clock--${kind}`} data-clock={clock.sla} data-kind={kind}>
      <p className="office-clock__words">
        <strong dir="auto">{label}</strong>
        <span className="office-clock__kind"><span aria-hidden="true">{marks[kind]}</span> {speak(kind)}</span>
        <span>{words.join(locale === 'ar' ? '، ' : ', ')}</span>
      </p>
      <div
        className="office-clock__bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100}
        aria-valuenow={Math.min(100, percent)} aria-valuetext={speak('used', { percent })}
      >
        <span style={{ inlineSize: `${Math.min(100, percent)}%` }} />
      </div>
    </li>
  )
}
