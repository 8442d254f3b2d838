import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { calendarsFor } from '../calendars/calendarsFor.ts'
import { currentCalendar } from '../calendars/currentCalendar.ts'
import { now } from '../platform/clock.ts'
import { sendJob } from '../platform/queue.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { changePolicy, type WorkingCalendar } from '../sla/index.ts'
import { calendarFor } from '../sla/ledger.ts'
import { clocksOfTransactions, isOpen, refsOf } from './clock.ts'
import { escalationItems } from './dueItem.ts'
import { heldSince } from './heldSince.ts'
import { moveToCalendar } from './jobs.ts'
import { nudgeFor } from './nudgeFor.ts'
import { reasons } from './reasons.ts'
import { saveClocks } from './saveClocks.ts'
import { storedLadders } from './storedLadders.ts'
import { dueAfterMinutes, leftOf, saveTimers, timersOf } from './timers.ts'

/** So many transactions are moved at once, and so many at most in the tx of the change itself. */
const batchSize = 500

/**
 * A calendar says something else now: open clocks and timers are measured by it from this moment on, what was measured
 * stays. Call it in the tx of the change. A few are moved in that tx, many by a job, all of them as of this moment.
 */
export async function changeCalendar(req: PayloadRequest, key: string): Promise<void> {
  const at = now().getTime()
  const calendar = await currentCalendar(req, key)
  const affected = await affectedBy(req, calendar, 0, batchSize + 1)
  if (affected.length > batchSize) await sendJob(req, moveToCalendar, { key, at })
  else if (affected.length > 0) await moveBatch(req, affected, calendar, at)
}

/** The job's part: batch by batch, each in a tx of its own. What is moved already is not looked at again. */
export async function moveAllToCalendar(payload: Payload, { key, at }: { key: string; at: number }, size = batchSize): Promise<void> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const req = await createLocalReq({}, payload)
    const last: number | undefined = after
    after = await inTx(req, async () => {
      // Should it have changed again: the latest counts, and what came between was in force for seconds.
      const calendar = await currentCalendar(req, key)
      const affected = await affectedBy(req, calendar, last, size)
      if (affected.length > 0) await moveBatch(req, affected, calendar, at)
      return affected.at(-1)
    })
  }
}

/** Transactions with open clocks or timers measured by another version of this calendar, by number. */
async function affectedBy(req: PayloadRequest, { key, version }: WorkingCalendar, after: number, limit: number): Promise<number[]> {
  const rows = await sqlOf(req)<{ id: number }>(
    `select transaction_id as id from sla_clocks
       where calendar_key = $1 and calendar_version <> $2 and state <> 'stopped' and transaction_id > $3
     union
     select transaction_id from due_items
       where calendar_key = $1 and calendar_version <> $2 and done_at is null and transaction_id > $3
     order by 1 limit $4`,
    [key, version, after, limit],
  )
  return rows.map(({ id }) => id)
}

async function moveBatch(req: PayloadRequest, transactionIds: number[], calendar: WorkingCalendar, at: number): Promise<void> {
  await sqlOf(req)('select id from transactions where id = any($1::int[]) order by id for update', [transactionIds])
  const { key, version } = calendar
  const clocks = (await clocksOfTransactions(req, transactionIds, { open: true }))
    .filter((clock) => isOpen(clock) && clock.ledger.at(-1)!.calendar.key === key)
    .filter(({ ledger }) => {
      const entries = changePolicy(ledger, { at, why: reasons.calendar, calendar: { key, version } })
      ledger.push(...entries)
      return entries.length > 0
    })
  const timers = (await timersOf(req, transactionIds)).filter((timer) => timer.calendar?.key === key && timer.calendar.version !== version)
  const calendars = await calendarsFor(req, [{ key, version }, ...refsOf(clocks), ...timers.flatMap((timer) => timer.calendar ?? [])])
  const ladders = await storedLadders(req, clocks)
  // What belongs to deleted transactions stays undated until they are restored.
  const items = clocks.flatMap((clock) => {
    const isHeld = heldSince(clock.ledger) >= 0
    return escalationItems(clock, ladders.get(clock)!, calendars).map((item) => (isHeld ? { ...item, dueAt: null } : item))
  })
  await saveClocks(req, { clocks, calendars, items })
  await saveTimers(
    req,
    timers.map((timer) => {
      const comes = timer.dueAt !== null && timer.dueAt > at
      const left = comes ? leftOf(timer, calendarFor(timer.calendar!, calendars), at) : 0
      return { ...timer, calendar: { key, version }, dueAt: comes ? dueAfterMinutes(left, calendar, at) : timer.dueAt }
    }),
  )
  await nudgeFor(req, items, new Date(at).toISOString())
}
