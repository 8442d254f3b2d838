import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import type { Text } from '../shared/text.ts'
import { officeKey } from './officeCalendar.ts'

/**
 * The calendars a definition may name: the office's own first, the others by their English names. With `lock`, none of
 * them is deleted until the tx ends; call that inside inTx.
 */
export async function calendarKeys(req: PayloadRequest, { lock = false } = {}): Promise<{ key: string; name: Text }[]> {
  const rows = await sqlOf(req)<{ key: string; en: string; ar: string }>(
    `select key, name_en as en, name_ar as ar from calendars order by name_en, key ${lock ? 'for key share' : ''}`,
  )
  const office = { key: officeKey, name: { en: 'Office', ar: 'المكتب' } }
  return [office, ...rows.map(({ key, en, ar }) => ({ key, name: { en, ar } }))]
}
