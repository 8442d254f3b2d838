import { elapsed } from './elapsed.ts'
import { lastSegment } from './ledger.ts'
import type { Calendars, Ledger } from './ledger.ts'

/** Working minutes left at the instant `now`, by the target that counts; negative when it is past. */
export function remaining(ledger: Ledger, calendars: Calendars, now: number): number {
  return lastSegment(ledger).targetMinutes - elapsed(ledger, calendars, now)
}
