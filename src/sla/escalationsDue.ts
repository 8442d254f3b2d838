import type { EscalationStep, Ladder, Occurrence } from './escalation.ts'
import { escalations } from './escalations.ts'
import type { Calendars, Ledger } from './ledger.ts'

/** An occurrence whose time is known. */
export type Dated<Step extends EscalationStep> = Occurrence<Step> & { at: number }

/**
 * What has come until `now`, the earliest first; done or not is the caller's to know, by the keys. What came before a
 * stop still stands here, though its worker was late; whether it is worth doing then is the caller's choice, too.
 */
export function escalationsDue<Step extends EscalationStep>(
  ledger: Ledger,
  policy: Ladder<Step>,
  calendars: Calendars,
  now: number,
): Dated<Step>[] {
  return dated(escalations(ledger, policy, calendars)).filter(({ at }) => at <= now)
}

/** The first occurrence that is not among the keys done, past or future; null when none is foreseen. */
export function nextEscalation<Step extends EscalationStep>(
  ledger: Ledger,
  policy: Ladder<Step>,
  calendars: Calendars,
  done: ReadonlySet<string>,
): Dated<Step> | null {
  return dated(escalations(ledger, policy, calendars)).find(({ key }) => !done.has(key)) ?? null
}

function dated<Step extends EscalationStep>(occurrences: readonly Occurrence<Step>[]): Dated<Step>[] {
  return occurrences
    .filter((each): each is Dated<Step> => each.at !== null)
    .sort((a, b) => a.at - b.at || a.number - b.number)
}
