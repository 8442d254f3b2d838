import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import type { WorkingCalendar } from '../sla/index.ts'
import type { CalendarContent } from '../sla/versioned.ts'
import { officeCalendar, officeKey } from './officeCalendar.ts'
import { rememberCalendar, rememberedCalendar } from './rememberCalendar.ts'
import { storeVersion } from './storeVersion.ts'

/**
 * What holds now, for clocks that start or go on: a calendar by its key; none or `office` means the one of the settings.
 * Its version is kept in the tx of the request. The same object again and again while nobody changes it.
 * Raises UNKNOWN_CALENDAR.
 */
export async function currentCalendar(req: PayloadRequest, key: string | undefined): Promise<WorkingCalendar> {
  if (key !== undefined && key !== officeKey) return namedCalendar(req, key)
  const calendar = rememberCalendar(req.payload, await officeCalendar(req))
  await storeVersion(req, calendar)
  return calendar
}

/** A save keeps the version it makes (hooks/keepCalendarVersion), so there is nothing to store here. */
async function namedCalendar(req: PayloadRequest, key: string): Promise<WorkingCalendar> {
  const sql = sqlOf(req)
  const [row] = await sql<{ version: string }>('select version from calendars where key = $1', [key])
  if (!row) throw new DomainError('UNKNOWN_CALENDAR', { key })
  const known = rememberedCalendar(req.payload, { key, version: row.version })
  if (known) return known
  const [kept] = await sql<{ content: CalendarContent }>('select content from calendar_versions where key = $1 and version = $2', [key, row.version])
  if (!kept) throw new Error(`Calendar "${key}" stands at version "${row.version}", which is not kept.`)
  return rememberCalendar(req.payload, { key, version: row.version, ...kept.content })
}
