import type { PayloadRequest } from 'payload'
import type { EventOf } from '../events/index.ts'
import { publish } from '../outbox/publish.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { claimDue, type DueTransaction } from './claimDue.ts'
import type { DueCalendar } from './dueCalendars.ts'
import { rankOf, reminderOf, workingDaysLeft, type ReminderKind } from './reminderOf.ts'
import { workingDaysAround, type WorkingDays } from './workingDays.ts'

type Due = DueTransaction & { kind: ReminderKind }

/**
 * Tells of up to `limit` due dates of one calendar, in one tx: what is told and that it was told stand or fall together.
 * `claimed` is filled with what it has at hand, so that its caller knows when this raises. Gives how many were told of.
 */
export async function remindBatch(
  req: PayloadRequest,
  { group, days, at, limit, except, only, claimed }: {
    group: DueCalendar
    days: WorkingDays
    at: Date
    limit: number
    except: readonly number[]
    only?: number
    claimed: DueTransaction[]
  },
): Promise<number> {
  return inTx(req, async () => {
    claimed.splice(0, claimed.length, ...(await claimDue(req, group, days, { limit, except, only })))
    const due = claimed.flatMap((each): Due[] => {
      const kind = reminderOf(days, each.dueDate)
      return kind === null ? [] : [{ ...each, kind }]
    })
    if (due.length === 0) return 0
    await noteRanks(req, due)
    const told = await notToldBefore(req, due.filter((each) => isNews(each, group, days)))
    const keys = told.map(({ id, kind, dueDate }) => `reminder:${kind}:${id}:${dueDate}`)
    await publish(req, told.map((each) => eventOf(each, days, at)), { keys })
    return told.length
  })
}

/**
 * Whether it has become true since the date was set. Who set it when it was true already knows; so does an office that
 * takes over a history, or thousands of rows by an import, with dates that have passed.
 */
function isNews({ kind, dueDate, setAt }: Due, { calendar }: DueCalendar, days: WorkingDays): boolean {
  const then = workingDaysAround(calendar, Date.parse(setAt), days.next.length)
  return then === null || rankOf(kind) > rankOf(reminderOf(then, dueDate))
}

/** From now on nothing weaker is told of these dates, and nobody looks at them before something stronger is true. */
async function noteRanks(req: PayloadRequest, due: readonly Due[]): Promise<void> {
  await sqlOf(req)(
    'update transactions t set due_told = r.rank from unnest($1::int[], $2::smallint[]) as r (id, rank) where t.id = r.id',
    [due.map(({ id }) => id), due.map(({ kind }) => rankOf(kind))],
  )
}

/** Those never told before, noted as told: a due date may be moved away and back. */
async function notToldBefore(req: PayloadRequest, due: readonly Due[]): Promise<Due[]> {
  const rows = await sqlOf(req)<{ id: number }>(
    `insert into reminders (transaction_id, kind, due_date)
     select * from unnest($1::int[], $2::text[], $3::date[]) on conflict do nothing returning transaction_id as id`,
    [due.map(({ id }) => id), due.map(({ kind }) => kind), due.map(({ dueDate }) => dueDate)],
  )
  const fresh = new Set(rows.map(({ id }) => id))
  return due.filter(({ id }) => fresh.has(id))
}

function eventOf({ id, kind, dueDate }: Due, days: WorkingDays, at: Date): EventOf<ReminderKind> {
  const about = { at: at.toISOString(), by: null, transactionId: id, dueDate }
  if (kind === 'dueSoon') return { type: kind, ...about, workingDaysLeft: workingDaysLeft(days, dueDate) }
  // Nobody works on the due day: this is the last day on which something can be done.
  if (kind === 'dueToday' && dueDate > days.day) return { type: kind, ...about, dayOff: true }
  return { type: kind, ...about }
}
