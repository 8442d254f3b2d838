import { dueTime } from './dueTime.ts'
import { elapsed } from './elapsed.ts'
import { lastSegment } from './ledger.ts'
import type { Calendars, Ledger } from './ledger.ts'

type Times = { elapsed: number; remaining: number }

/** What a clock shows. Minutes are working minutes, instants ms since 1970; `remaining` is negative when it is past. */
export type ClockReading =
  | (Times & { kind: 'running'; dueAt: number; breached: boolean })
  | (Times & { kind: 'paused'; since: number; why: string; breached: boolean })
  | (Times & { kind: 'met'; at: number })
  | (Times & { kind: 'breached'; at: number; dueAt: number })

/**
 * Reads a clock at the instant `now`, which is not before its last segment. What is done exactly when it is due is done
 * in time; an hour later it is not, even if the office was closed for that hour.
 */
export function readClock(ledger: Ledger, calendars: Calendars, now: number): ClockReading {
  const { state, from, why, targetMinutes } = lastSegment(ledger)
  const spent = elapsed(ledger, calendars, now)
  const times = { elapsed: spent, remaining: targetMinutes - spent }
  const dueAt = dueTime(ledger, calendars)
  if (state === 'running') {
    // A running clock always gets to its target; dueTime says null for the others only.
    return { kind: 'running', ...times, dueAt: dueAt!, breached: now > dueAt! }
  }
  const since = standsSince(ledger)
  // The second half is a target that was shortened below what was spent, while the clock stood.
  const isLate = dueAt !== null && (since > dueAt || times.remaining < 0)
  if (state === 'paused') return { kind: 'paused', ...times, since, why, breached: isLate }
  return isLate ? { kind: 'breached', ...times, at: from, dueAt } : { kind: 'met', ...times, at: from }
}

/** When the clock ran last, or its beginning when it never did. */
function standsSince(ledger: Ledger): number {
  let index = ledger.length - 1
  while (index > 0 && ledger[index - 1]!.state !== 'running') index -= 1
  return ledger[index]!.from
}
