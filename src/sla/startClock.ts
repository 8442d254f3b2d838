import type { CalendarRef } from './calendar.ts'
import type { Segment } from './ledger.ts'

type Start = {
  /** Instant, ms since 1970, UTC. */
  at: number
  why: string
  calendar: CalendarRef
  targetMinutes: number
  /** True when the transaction starts in a state in which the clock waits. */
  paused?: boolean
}

/** The ledger of a new clock. */
export function startClock({ at, why, calendar, targetMinutes, paused = false }: Start): [Segment] {
  const { key, version } = calendar
  return [{ state: paused ? 'paused' : 'running', from: at, why, calendar: { key, version }, targetMinutes }]
}
