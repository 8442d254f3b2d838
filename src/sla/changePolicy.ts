import type { CalendarRef } from './calendar.ts'
import { lastSegment } from './ledger.ts'
import type { Ledger, Segment } from './ledger.ts'
import { segmentAfter } from './segmentAfter.ts'

type Change = { at: number; why: string; calendar?: CalendarRef; targetMinutes?: number }

/**
 * What to append so that another target, another calendar or another version of it holds from `at` on. What was
 * measured before stays as it was measured, a pause stays a pause. Nothing when nothing changes or it is stopped.
 */
export function changePolicy(ledger: Ledger, { at, why, ...change }: Change): Segment[] {
  const last = lastSegment(ledger)
  const { key, version } = change.calendar ?? last.calendar
  const targetMinutes = change.targetMinutes ?? last.targetMinutes
  const isSame = key === last.calendar.key && version === last.calendar.version && targetMinutes === last.targetMinutes
  if (last.state === 'stopped' || isSame) return []
  return [segmentAfter(ledger, at, { why, calendar: { key, version }, targetMinutes })]
}
