import type { PayloadRequest } from 'payload'
import { calendarsFor } from '../calendars/calendarsFor.ts'
import { dueTime, readClock, type Calendars, type CalendarRef, type Segment } from '../sla/index.ts'
import { clocksOfTransactions, refsOf, type Clock } from './clock.ts'

/** What a page shows of a clock. Moments are ISO texts, minutes are working minutes of its calendar. */
export type ShownClock = {
  sla: string
  /** 1 for the first time it was started, 2 once it was stopped and started again. */
  run: number
  state: Segment['state']
  startedAt: string
  stoppedAt: string | null
  /** When the target is or was reached; null while the clock stands short of it. */
  dueAt: string | null
  targetMinutes: number
  elapsedMinutes: number
  /** Negative when it is past. */
  remainingMinutes: number
  breached: boolean
  /** Of a stopped clock; null while it is open. */
  met: boolean | null
  pausedSince: string | null
  /** Why its last stretch began: the key of a state, or one of reasons.ts. */
  why: string
  calendar: CalendarRef
}

/** The clocks of these transactions as they stand at `now`, in the order they began; who has none is left out. */
export async function clocksOf(req: PayloadRequest, transactionIds: number[], now: Date): Promise<Map<number, ShownClock[]>> {
  const shown = new Map<number, ShownClock[]>()
  if (transactionIds.length === 0) return shown
  const clocks = await clocksOfTransactions(req, transactionIds)
  const calendars = await calendarsFor(req, refsOf(clocks))
  for (const clock of clocks) {
    shown.set(clock.transactionId, [...(shown.get(clock.transactionId) ?? []), showClock(clock, calendars, now.getTime())])
  }
  return shown
}

function showClock({ sla, run, ledger }: Clock, calendars: Calendars, now: number): ShownClock {
  const [first, last] = [ledger[0]!, ledger.at(-1)!]
  // Two machines' clocks differ by milliseconds: what was just written may lie a little ahead of ours.
  const reading = readClock(ledger, calendars, Math.max(now, last.from))
  const dueAt = dueTime(ledger, calendars)
  return {
    sla,
    run,
    state: last.state,
    startedAt: iso(first.from),
    stoppedAt: last.state === 'stopped' ? iso(last.from) : null,
    dueAt: dueAt === null ? null : iso(dueAt),
    targetMinutes: last.targetMinutes,
    elapsedMinutes: reading.elapsed,
    remainingMinutes: reading.remaining,
    breached: reading.kind === 'breached' || (reading.kind !== 'met' && reading.breached),
    met: last.state === 'stopped' ? reading.kind === 'met' : null,
    pausedSince: reading.kind === 'paused' ? iso(reading.since) : null,
    why: last.why,
    calendar: last.calendar,
  }
}

function iso(instant: number): string {
  return new Date(instant).toISOString()
}
