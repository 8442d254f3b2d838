import type { PayloadRequest } from 'payload'
import { calendarsFor } from '../calendars/calendarsFor.ts'
import { pause, resume, type Segment } from '../sla/index.ts'
import { calendarFor } from '../sla/ledger.ts'
import { clocksOfTransactions, isOpen, refsOf } from './clock.ts'
import { escalationItems } from './dueItem.ts'
import { heldSince, isPolicy } from './heldSince.ts'
import { saveClocks } from './saveClocks.ts'
import { storedLadders } from './storedLadders.ts'
import { dueAfterMinutes, saveTimers, timersOf } from './timers.ts'

/**
 * Lets the time of restored transactions go on where it stood when they were deleted: a clock that ran runs again, one
 * that waited waits again, a timer comes after what was left of it. The time in the bin counts for nothing. `at` is when
 * they were restored, an instant. The caller has locked their rows. The second time changes nothing.
 */
export async function releaseClocks(req: PayloadRequest, transactionIds: readonly number[], at: number): Promise<void> {
  const open = (await clocksOfTransactions(req, transactionIds, { open: true })).filter(isOpen)
  const clocks = open.filter(({ ledger }) => {
    const entries = afterDeletion(ledger, at)
    ledger.push(...entries)
    return entries.length > 0
  })
  const timers = (await timersOf(req, transactionIds)).filter(({ leftMinutes }) => leftMinutes !== null)
  if (clocks.length === 0 && timers.length === 0) return
  const calendars = await calendarsFor(req, [...refsOf(clocks), ...timers.flatMap(({ calendar }) => calendar ?? [])])
  const ladders = await storedLadders(req, clocks)
  await saveClocks(req, { clocks, calendars, items: clocks.flatMap((clock) => escalationItems(clock, ladders.get(clock)!, calendars)) })
  await saveTimers(
    req,
    timers.map((timer) => ({
      ...timer,
      dueAt: dueAfterMinutes(timer.leftMinutes!, timer.calendar && calendarFor(timer.calendar, calendars), at),
      leftMinutes: null,
    })),
  )
}

/** What to append to go on as before the deletion; nothing when the clock does not stand still for that reason. */
function afterDeletion(ledger: readonly Segment[], at: number): Segment[] {
  const deleted = heldSince(ledger)
  const before = ledger[deleted - 1]
  if (!before) return []
  const why = ledger.slice(0, deleted).findLast((each) => !isPolicy(each))?.why ?? before.why
  return before.state === 'running' ? resume(ledger, { at, why }) : pause(ledger, { at, why })
}
