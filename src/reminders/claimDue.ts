import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { OfficeDate } from '../shared/dates.ts'
import type { DueCalendar } from './dueCalendars.ts'
import type { WorkingDays } from './workingDays.ts'

/**
 * A transaction of whose due date more is true than was told. `told` is the rank of what was; `setAt` when the date was
 * set, as an ISO text.
 */
export type DueTransaction = { id: number; dueDate: OfficeDate; told: number; setAt: string }

/**
 * Locks transactions of a calendar that there is something to tell about, up to `limit` of those of which equally much
 * was told, the earliest due days first; what somebody else has at hand is left to them. Who is a draft, on hold,
 * finished or deleted is not told about. Each range of the index is asked by itself: there lies what is to be told and
 * nothing else. Were the ranges joined by `or`, the planner would go through everything that is open.
 */
export async function claimDue(
  req: PayloadRequest,
  group: DueCalendar,
  { day, next }: WorkingDays,
  { limit, except, only }: { limit: number; except: readonly number[]; only?: number | undefined },
): Promise<DueTransaction[]> {
  const [versions, named] = 'versions' in group ? [group.versions, true] : [group.allBut, false]
  return sqlOf(req)<DueTransaction>(
    `select due.id, to_char(due.due_date at time zone 'UTC', 'YYYY-MM-DD') as "dueDate", due.due_told as told, due.due_set_at as "setAt"
     from (values (0, ($3::date + 1)::timestamp at time zone 'UTC'), (1, $2::date::timestamp at time zone 'UTC'),
       (2, $1::date::timestamp at time zone 'UTC')) as stage (told, before)
     cross join lateral (
       select t.id, t.due_date, t.due_told, t.due_set_at from transactions t
       where t.state_kind = 'normal' and t.deleted_at is null and t.due_told < 3
         and t.due_told = stage.told and t.due_date < stage.before
         and (coalesce(t.workflow_version_id, 0) = any($4::int[])) = $5
         and t.id <> all($6::int[]) and ($7::int is null or t.id = $7)
       order by t.due_date limit $8 for no key update skip locked
     ) due`,
    [day, next[0], next.at(-1), versions, named, except, only ?? null, limit],
    'reminders-claim',
    true,
  )
}
