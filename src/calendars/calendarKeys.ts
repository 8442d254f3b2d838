import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { Text } from '../shared/text.ts'
import { officeKey } from './officeCalendar.ts'

/** The calendars a definition may name: the office's own first, the others by their English names. */
export async function calendarKeys(req: PayloadRequest): Promise<{ key: string; name: Text }[]> {
  const rows = await sqlOf(req)<{ key: string; en: string; ar: string }>('select key, name_en as en, name_ar as ar from calendars order by name_en, key')
  const office = { key: officeKey, name: { en: 'Office', ar: 'المكتب' } }
  return [office, ...rows.map(({ key, en, ar }) => ({ key, name: { en, ar } }))]
}
