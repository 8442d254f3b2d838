import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { officeKey } from './officeCalendar.ts'

export type CalendarRecord = { id: number; rev: number; content: Record<string, unknown>; feedUrl: string | null }

/**
 * The record of a calendar that admins keep; null for the office's own, which the settings describe. With `lock`, nobody
 * else changes it until the tx ends; call that inside inTx. Raises NOT_FOUND.
 */
export async function calendarByKey(req: PayloadRequest, key: string, { lock = false } = {}): Promise<CalendarRecord | null> {
  if (key === officeKey) return null
  const [row] = await sqlOf(req)<CalendarRecord>(
    `select id, rev::int, content, feed_url as "feedUrl" from calendars where key = $1 ${lock ? 'for update' : ''}`,
    [key],
  )
  if (!row) throw new DomainError('NOT_FOUND')
  return row
}
