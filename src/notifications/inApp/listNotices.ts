import type { Payload, PayloadRequest, Where } from 'payload'
import { now } from '../../platform/clock.ts'
import { countedFrom, idsQuery } from '../../platform/idsQuery.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { EventType } from '../../events/index.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Locale } from '../../shared/text.ts'
import { daysOf, type NoticeDay } from './daysOf.ts'
import { inAppNotice, noticeColumns, type InAppNotice, type NoticeRow } from './inAppNotice.ts'
import { noticesWithTransactions, shownNotices, type ShownNotices } from './shownNotices.ts'

/** Which of somebody's notices: those not read (or read), of these events, about this transaction, and of which `where` holds, which must be one that they may ask. */
export type NoticeFilter = { unread?: boolean | undefined; events?: readonly EventType[] | undefined; transaction?: number | undefined; where?: Where | undefined }

/** A page of notices, newest first, with the days they were told on. `unread` counts all, whatever was filtered. */
export type NoticePage = {
  docs: InAppNotice[]
  days: NoticeDay[]
  unread: number
  totalDocs: number
  limit: number
  page: number
  totalPages: number
  hasPrevPage: boolean
  hasNextPage: boolean
}

/** What somebody was told inside the product and may still be told of (see shownNotices). `limit` is 1 to 100. */
export async function listNotices(
  req: PayloadRequest,
  { personId, filter, page, limit, locale }: { personId: number; filter: NoticeFilter; page: number; limit: number; locale: Locale },
): Promise<NoticePage> {
  const notices = await shownNotices(req, personId)
  const { where, values } = narrowed(req.payload, notices, filter)
  const all = `${notices.shown} and ${where}`
  const rows = await sqlOf(req)<NoticeRow>(
    `select ${noticeColumns(notices.readable)} from ${noticesWithTransactions} where ${all}
     order by notifications.created_at desc, notifications.id desc limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, limit, (page - 1) * limit],
    undefined,
    true,
  )
  const [counted] = await sqlOf(req)<{ total: number; unread: number }>(
    `select count(*) filter (where ${where})::int as total, count(*) filter (where notifications.read_at is null)::int as unread
     from ${noticesWithTransactions} where ${notices.shown}`,
    values,
  )
  const { office } = await settingsOf(req.payload)
  const { total: totalDocs, unread } = counted!
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  return {
    docs: rows.map((row) => inAppNotice(row, { locale, adminRoute: req.payload.config.routes.admin })),
    days: daysOf(rows.map(({ at }) => at), { at: now(), timeZone: office.timeZone, dateFormat: office.dateFormat, locale }),
    unread, totalDocs, limit, page, totalPages, hasPrevPage: page > 1, hasNextPage: page < totalPages,
  }
}

/** The filter as a condition of its own, and all values with it. */
function narrowed(payload: Payload, { readable, values }: ShownNotices, { unread, events, transaction, where }: NoticeFilter) {
  const parts = ['true']
  const all = [...values]
  if (unread !== undefined) parts.push(`notifications.read_at is ${unread ? '' : 'not '}null`)
  if (events) parts.push(`notifications.event = any($${all.push(events)}::text[])`)
  // By the transaction as it may be read: of one that may not, nobody learns here that a notice is about it.
  if (transaction !== undefined) parts.push(`transactions.id = $${all.push(transaction)}::int and ${readable}`)
  if (where) {
    const ids = idsQuery(payload, slugs.notifications, where)
    parts.push(`notifications.id in (${countedFrom(ids, all.length).text})`)
    all.push(...ids.values)
  }
  return { where: parts.join(' and '), values: all }
}
