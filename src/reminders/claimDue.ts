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
 * Locks up to `limit` transactions of a calendar that there is something to tell about, those whose due day comes first
 * first; what somebody else has at hand is left to them. Who is a draft, on hold, finished or deleted is not told about.
 * Three ranges of one index, each of which holds what is to be told and nothing else.
 */
export async function claimDue(
  req: PayloadRequest,
  group: DueCalendar,
  { day, next }: WorkingDays,
  { limit, except, only }: { limit: number; except: readonly number[]; only?: number | undefined },
): Promise<DueTransaction[]> {
  const [versions, named] = 'versions' in group ? [group.versions, true] : [group.allBut, false]
  return sqlOf(req)<DueTransaction>(
    `select id, to_char(due_date at time zone 'UTC', 'YYYY-MM-DD') as "dueDate", due_told as told, due_set_at as "setAt"
     from transactions
     where state_kind = 'normal' and deleted_at is null
       and (due_told = 0 and due_date < ($3::date + 1)::timestamp at time zone 'UTC'
         or due_told = 1 and due_date < $2::date::timestamp at time zone 'UTC'
         or due_told = 2 and due_date < $1::date::timestamp at time zone 'UTC')
       and (coalesce(workflow_version_id, 0) = any($4::int[])) = $5
       and id <> all($6::int[]) and ($7::int is null or id = $7)
     order by due_date limit $8 for no key update skip locked`,
    [day, next[0], next.at(-1), versions, named, except, only ?? null, limit],
    undefined,
    true,
  )
}
