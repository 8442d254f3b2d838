import type { PayloadRequest } from 'payload'
import { currentCalendar } from '../calendars/currentCalendar.ts'
import { sqlOf } from '../platform/tx.ts'
import type { Automatic, Transition, WorkflowDefinition } from '../workflows/definition.ts'
import type { MovedWork } from './changeVersion.ts'
import { timerItem, timerKey, type AutomaticItem } from './dueItem.ts'
import { saveClocks } from './saveClocks.ts'

/**
 * Timers of transactions that were moved to another version and stay in the state they were in: those that are the same
 * in both keep their time, those that changed are counted anew from the beginning of the stay, but come at the change
 * at the earliest; new ones count from the change. Stays that ended with the change are left to `enter`.
 */
export async function changeTimers(req: PayloadRequest, moved: readonly MovedWork[]): Promise<void> {
  const staying = moved.filter(({ from, to }) => from === to)
  const changes = staying.map((work) => ({ work, is: timersIn(work.after, work.to), was: timersIn(work.before, work.from) }))
  if (changes.every(({ is, was }) => is.length === 0 && was.length === 0)) return
  const isWorking = changes.some(({ is }) => is.some(({ automatic }) => automatic.clock === 'working'))
  const calendar = isWorking ? await currentCalendar(req, undefined) : null

  const obsolete: { transactionId: number; key: string }[] = []
  const items: AutomaticItem[] = []
  for (const { work, is, was } of changes) {
    const { transactionId, statusChangedAt } = work
    for (const { key } of was.filter((timer) => !is.some((each) => isSame(each, timer)))) {
      obsolete.push({ transactionId, key: timerKey(key, statusChangedAt) })
    }
    for (const timer of is.filter((each) => !was.some((former) => isSame(former, each)))) {
      const isNew = !was.some(({ key }) => key === timer.key)
      const item = timerItem(timer, { transactionId, statusChangedAt }, calendar, isNew ? work.at : statusChangedAt)
      items.push({ ...item, dueAt: item.dueAt > work.at ? item.dueAt : work.at })
    }
  }
  if (obsolete.length > 0) {
    await sqlOf(req)(
      `delete from due_items i using jsonb_to_recordset($1::jsonb) as o ("transactionId" int, key text)
       where i.transaction_id = o."transactionId" and i.key = o.key and i.done_at is null`,
      [JSON.stringify(obsolete)],
    )
  }
  await saveClocks(req, { clocks: [], calendars: [], items })
}

type Timer = Pick<Transition, 'key'> & { automatic: Automatic }

function timersIn({ transitions }: WorkflowDefinition, state: string): Timer[] {
  return transitions.flatMap(({ key, from, automatic }) => (automatic && from.includes(state) ? [{ key, automatic }] : []))
}

function isSame(one: Timer, other: Timer): boolean {
  return one.key === other.key && one.automatic.afterMinutes === other.automatic.afterMinutes && one.automatic.clock === other.automatic.clock
}
