import { addWorkingTime, escalations } from '../sla/index.ts'
import type { Calendars, EscalationStep, WorkingCalendar } from '../sla/index.ts'
import type { Automatic } from '../workflows/definition.ts'
import type { Clock } from './clock.ts'

/** A step of a ladder as the due list holds it. `dueAt` is an ISO text, null while its clock stands short of it. */
export type EscalationItem = {
  kind: 'escalation'
  transactionId: number
  key: string
  dueAt: string | null
  sla: string
  run: number
  step: string
  /** Working minutes from the due time, negative before it: enough to find its moment again. */
  offset: number
}

/** An automatic transition as the due list holds it; `since` names the stay it belongs to. */
export type AutomaticItem = {
  kind: 'automatic'
  transactionId: number
  key: string
  dueAt: string
  transition: string
  since: string
  calendarKey: string | null
  calendarVersion: string | null
}

const minuteMs = 60_000

/** Every coming of every step of a clock's ladder. Keys are unique in a transaction: run by run, target by target. */
export function escalationItems(clock: Clock, ladder: readonly EscalationStep[], calendars: Calendars): EscalationItem[] {
  return escalations(clock.ledger, { escalations: ladder }, calendars).map(({ key, step, at }) => ({
    kind: 'escalation',
    transactionId: clock.transactionId,
    key: `${clock.sla}:${clock.run}:${key}`,
    dueAt: at === null ? null : new Date(at).toISOString(),
    sla: clock.sla,
    run: clock.run,
    step: step.key,
    offset: step.offset.minutes,
  }))
}

/** The key of a timer: one for each stay, however often it is set. */
export function timerKey(transition: string, since: string): string {
  return `automatic:${transition}:${new Date(since).toISOString()}`
}

/**
 * The timer of an automatic transition in the stay that began at `statusChangedAt`, counted from there or from
 * `countedFrom`. `calendar` is the office's, for timers in working minutes.
 */
export function timerItem(
  { key, automatic }: { key: string; automatic: Automatic },
  { transactionId, statusChangedAt }: { transactionId: number; statusChangedAt: string },
  calendar: WorkingCalendar | null,
  countedFrom = statusChangedAt,
): AutomaticItem {
  const from = Date.parse(countedFrom)
  const { afterMinutes } = automatic
  const measure = automatic.clock === 'working' ? calendar : null
  const due = measure ? addWorkingTime(measure, from, afterMinutes) : from + Math.round(afterMinutes * minuteMs)
  return {
    kind: 'automatic',
    transactionId,
    key: timerKey(key, statusChangedAt),
    dueAt: new Date(due).toISOString(),
    transition: key,
    since: statusChangedAt,
    calendarKey: measure?.key ?? null,
    calendarVersion: measure?.version ?? null,
  }
}
