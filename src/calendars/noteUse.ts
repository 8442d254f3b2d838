import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { sqlOf } from '../platform/tx.ts'
import type { CalendarRef } from '../sla/index.ts'

/** Writes down that a calendar goes by this version from now on, and who made it so. Nothing when it did already. */
export async function noteUse(req: PayloadRequest, { key, version }: CalendarRef): Promise<void> {
  await sqlOf(req)(
    `insert into calendar_uses (key, version, by_id) select $1, $2, $3
     where $2 is distinct from (select version from calendar_uses where key = $1 order by id desc limit 1)`,
    [key, version, callerOf(req)?.id ?? null],
  )
}
