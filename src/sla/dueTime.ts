import { instantOfElapsed, runsOf } from './instantOfElapsed.ts'
import { lastSegment } from './ledger.ts'
import type { Calendars, Ledger } from './ledger.ts'

/**
 * When the clock reached its target or will; null while it is paused or stopped before. The last target promised is the
 * one that counts. Where a change of the target finds more time already spent than it now allows, the clock is due at
 * the change and not in the past: nobody breaks a promise before it is made.
 */
export function dueTime(ledger: Ledger, calendars: Calendars): number | null {
  const { targetMinutes } = lastSegment(ledger)
  const instant = instantOfElapsed(runsOf(ledger, calendars), ledger[0]!.from, targetMinutes)
  return instant === null ? null : Math.max(instant, targetSince(ledger))
}

/** From when on the present target was promised. */
export function targetSince(ledger: Ledger): number {
  let index = ledger.length - 1
  const { targetMinutes } = lastSegment(ledger)
  while (ledger[index - 1]?.targetMinutes === targetMinutes) index -= 1
  return ledger[index]!.from
}
