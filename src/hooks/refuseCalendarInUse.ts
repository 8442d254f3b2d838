import type { CollectionBeforeDeleteHook } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { DomainError, inBoth } from '../shared/errors.ts'

/**
 * A calendar stays while a workflow goes by it: new work of a published version would start clocks without one, and so
 * would what still runs on a version that is retired, in the bin too: from there it comes back. The row is locked (lockCalendar), and publishing waits for that.
 */
export const refuseCalendarInUse: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const sql = sqlOf(req)
  const [calendar] = await sql<{ key: string; en: string; ar: string }>('select key, name_en as en, name_ar as ar from calendars where id = $1', [id])
  if (!calendar) return
  const [use] = await sql<{ number: number; en: string; ar: string }>(
    `select v.number::int, w.name_en as en, w.name_ar as ar from workflow_versions v join workflows w on w.id = v.workflow_id
     where jsonb_path_exists(v.definition, '$.slas[*].calendar ? (@ == $key)', jsonb_build_object('key', $1::text))
       and (v.state = 'published' or (v.state = 'retired' and exists (
         select 1 from transactions t where t.workflow_version_id = v.id and t.state_kind is distinct from 'final')))
     order by v.state, w.id limit 1`,
    [calendar.key],
  )
  if (!use) return
  throw new DomainError('CALENDAR_IN_USE', { ...inBoth('calendar', calendar), ...inBoth('workflow', use), version: use.number })
}
