import type { PayloadRequest } from 'payload'
import { currentCalendar } from '../calendars/currentCalendar.ts'
import { officeCalendar, officeKey } from '../calendars/officeCalendar.ts'
import { rememberCalendar } from '../calendars/rememberCalendar.ts'
import { onPayload } from '../platform/onPayload.ts'
import { sqlOf } from '../platform/tx.ts'
import { isDomainError } from '../shared/errors.ts'
import type { WorkingCalendar } from '../sla/index.ts'

/** A calendar, and the workflow versions whose transactions go by it; for the office's own those that do not. */
export type DueCalendar = { calendar: WorkingCalendar } & ({ versions: number[] } | { allBut: number[] })

/**
 * The calendars that due dates are told by. A transaction goes by the calendar that the service times of its workflow
 * name, if it is one and the same; by the office's where they name none or several.
 */
export async function dueCalendars(req: PayloadRequest): Promise<DueCalendar[]> {
  const byKey = new Map<string, number[]>()
  for (const [version, key] of await keysOfVersions(req)) {
    if (key !== officeKey) byKey.set(key, [...(byKey.get(key) ?? []), version])
  }
  const named: { calendar: WorkingCalendar; versions: number[] }[] = []
  for (const [key, versions] of byKey) {
    const calendar = await calendarNamed(req, key)
    if (calendar) named.push({ calendar, versions })
  }
  const office = rememberCalendar(req.payload, await officeCalendar(req))
  return [{ calendar: office, allBut: named.flatMap(({ versions }) => versions) }, ...named]
}

/** Null for a calendar that was deleted: no published workflow names it any more. */
async function calendarNamed(req: PayloadRequest, key: string): Promise<WorkingCalendar | null> {
  try {
    return await currentCalendar(req, key)
  } catch (error) {
    if (isDomainError(error) && error.code === 'UNKNOWN_CALENDAR') return null
    throw error
  }
}

/** The calendar's key of every version that transactions may run on. Such a version never changes, so each is read once. */
async function keysOfVersions(req: PayloadRequest): Promise<Map<number, string>> {
  const known = onPayload(req.payload, 'reminders.calendars', () => new Map<number, string>())
  const rows = await sqlOf(req)<{ id: number; key: string }>(
    `select v.id, (select case when count(distinct key) = 1 then min(key) else $2 end
       from (select coalesce(sla->>'calendar', $2) as key from jsonb_path_query(v.definition, '$.slas[*]') sla) keys) as key
     from workflow_versions v where v.state <> 'draft' and v.id <> all($1::int[])`,
    [[...known.keys()], officeKey],
  )
  for (const { id, key } of rows) known.set(id, key)
  return known
}
