import { targetSince } from './dueTime.ts'
import type { EscalationStep, Ladder, Occurrence } from './escalation.ts'
import { instantOfElapsed, runsOf } from './instantOfElapsed.ts'
import { lastSegment } from './ledger.ts'
import type { Calendars, Ledger } from './ledger.ts'

/**
 * Every coming of every step, whether past, foreseen or held up by a pause. Each lies at a number of working minutes
 * the clock has run, so a pause moves what has not come by exactly its own length and a resume brings nothing at once.
 * A new target is a new promise: the steps counted from the due time come anew for it (its minutes are in their keys),
 * but not before it was made. So what a shorter target makes late comes with the change, be the clock paused or not.
 */
export function escalations<Step extends EscalationStep>(
  ledger: Ledger,
  policy: Ladder<Step>,
  calendars: Calendars,
): Occurrence<Step>[] {
  const { targetMinutes } = lastSegment(ledger)
  const since = targetSince(ledger)
  const start = ledger[0]!.from
  const runs = runsOf(ledger, calendars)
  return policy.escalations.flatMap((step) => {
    const isFromDue = step.offset.from === 'due'
    const first = step.offset.minutes + (isFromDue ? targetMinutes : 0)
    const name = isFromDue ? `${step.key}@${targetMinutes}` : step.key
    return Array.from({ length: 1 + (step.repeat?.times ?? 0) }, (_, index) => {
      const minutes = first + index * (step.repeat?.everyMinutes ?? 0)
      const instant = instantOfElapsed(runs, start, minutes)
      const at = instant === null || !isFromDue ? instant : Math.max(instant, since)
      return { key: `${name}#${index + 1}`, step, number: index + 1, at }
    })
  })
}
