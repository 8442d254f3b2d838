import type { PayloadRequest } from 'payload'
import { calendarsFor } from '../calendars/calendarsFor.ts'
import { sqlOf } from '../platform/tx.ts'
import { pause } from '../sla/index.ts'
import { calendarFor } from '../sla/ledger.ts'
import { clocksOfTransactions, isOpen, refsOf } from './clock.ts'
import { escalationItems } from './dueItem.ts'
import { reasons } from './reasons.ts'
import { saveClocks } from './saveClocks.ts'
import { storedLadders } from './storedLadders.ts'
import { leftOf, saveTimers, timersOf } from './timers.ts'

/**
 * Stops the time of transactions that were deleted: nobody can work on them, so nothing of theirs comes due. Clocks are
 * paused for that reason, timers keep what was left of them. `at` is when they were deleted, an instant. The caller has
 * locked their rows. The second time changes nothing.
 */
export async function holdClocks(req: PayloadRequest, transactionIds: readonly number[], at: number): Promise<void> {
  const clocks = (await clocksOfTransactions(req, transactionIds, { open: true })).filter(isOpen)
  const timers = (await timersOf(req, transactionIds)).filter(({ dueAt }) => dueAt !== null)
  await passWhatCame(req, transactionIds, at)
  if (clocks.length === 0 && timers.length === 0) return
  for (const { ledger } of clocks) ledger.push(...pause(ledger, { at, why: reasons.deleted }))
  const calendars = await calendarsFor(req, [...refsOf(clocks), ...timers.flatMap(({ calendar }) => calendar ?? [])])
  const ladders = await storedLadders(req, clocks)
  await saveClocks(req, {
    clocks,
    calendars,
    // Undated all of them, what had come and was not looked at, too: it comes when the transaction is restored.
    items: clocks.flatMap((clock) => escalationItems(clock, ladders.get(clock)!, calendars)).map((item) => ({ ...item, dueAt: null })),
  })
  await saveTimers(
    req,
    timers.map((timer) => ({ ...timer, dueAt: null, leftMinutes: leftOf(timer, timer.calendar && calendarFor(timer.calendar, calendars), at) })),
  )
}

/** A step that had come when its clock was stopped and that nobody looked at yet: there is nothing to come back to. */
async function passWhatCame(req: PayloadRequest, transactionIds: readonly number[], at: number): Promise<void> {
  await sqlOf(req)(
    `update due_items i set done_at = $2, outcome = 'passed' from sla_clocks c
     where i.transaction_id = any($1::int[]) and i.done_at is null and c.id = i.clock_id and c.state = 'stopped'`,
    [transactionIds, new Date(at)],
  )
}
