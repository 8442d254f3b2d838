import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { Text } from '../shared/text.ts'
import { officeKey } from './officeCalendar.ts'

/** A published workflow that goes by a calendar, by the calendar's key. */
export type CalendarUser = { calendar: string; workflow: Text }

/** Which published workflows go by which calendars; service times that name none go by the office's. */
export async function calendarUsers(req: PayloadRequest): Promise<CalendarUser[]> {
  const rows = await sqlOf(req)<{ calendar: string; en: string; ar: string }>(
    `select distinct coalesce(sla->>'calendar', $1) as calendar, w.name_en as en, w.name_ar as ar
     from workflow_versions v join workflows w on w.id = v.workflow_id, jsonb_path_query(v.definition, '$.slas[*]') sla
     where v.state = 'published' order by w.name_en`,
    [officeKey],
  )
  return rows.map(({ calendar, en, ar }) => ({ calendar, workflow: { en, ar } }))
}
