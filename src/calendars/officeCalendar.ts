import type { PayloadRequest } from 'payload'
import { settingsSlug } from '../platform/settings.ts'
import { sqlOf } from '../platform/tx.ts'
import { readSettings } from '../shared/settings.ts'
import { calendarOf } from '../sla/index.ts'
import type { WorkingCalendar } from '../sla/index.ts'

/** The key of the calendar that the office's settings describe. */
export const officeKey = 'office'

/**
 * The calendar of the office's settings, as the tx of this request sees them: `settingsOf` may be three seconds behind,
 * and a clock that was started with the former hours after everybody was told of the new ones would keep them.
 */
export async function officeCalendar(req: PayloadRequest): Promise<WorkingCalendar> {
  const [row] = await sqlOf(req)<{ values: unknown }>(`select "values" from ${settingsSlug} limit 1`)
  return calendarOf(readSettings(row?.values ?? {}).settings)
}
