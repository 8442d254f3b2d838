import type { Payload, PayloadRequest } from 'payload'
import { sqlOf, sqlOnPool } from '../../../platform/tx.ts'
import { noticeColumns, type NoticeRow } from '../inAppNotice.ts'
import { partings } from '../partings.ts'
import { noticesWithTransactions, shownNotices } from '../shownNotices.ts'
import type { Position } from './position.ts'

/** A notice and whom it is for. */
export type News = { personId: number; row: NoticeRow }

/** More than this is not caught up with line by line: whoever missed so much asks for the list anew. */
const mostCaughtUp = 2_000
const mostMissed = 200

/**
 * What these notices told these people, by one statement for all of them. Whether each may read it was judged in the tx
 * that wrote it, a moment ago.
 */
export function newsOf(payload: Payload, notices: readonly number[], people: readonly number[]): Promise<News[]> {
  return read(payload, 'notifications.notice_id = any($1::bigint[]) and notifications.recipient_id = any($2::int[])', [notices, people])
}

/** What these people were told since; null where that is too much. `position`: below it everything is in the answer. */
export async function newsSince(payload: Payload, since: Position, people: readonly number[]): Promise<{ news: News[] | null; position: Position }> {
  const position = await oldestRunning(payload)
  const news = await read(payload, `notifications.recipient_id = any($2::int[]) and ${isSince}`, [String(since), people], mostCaughtUp + 1)
  return { news: news.length > mostCaughtUp ? null : news, position }
}

/**
 * What somebody missed since, oldest first, as far as they may read it now; null where that is too much. What an xid of
 * another database says - a backup was played back - is nothing that was missed.
 */
export async function missedBy(req: PayloadRequest, personId: number, since: Position): Promise<NoticeRow[] | null> {
  const { readable, shown, values } = await shownNotices(req, personId)
  const all = [...values, String(since)]
  const rows = await sqlOf(req)<NoticeRow>(
    `select ${noticeColumns(readable)} from ${noticesWithTransactions} where ${shown} and ${isSince.replaceAll('$1', `$${all.length}`)}
     order by notifications.id limit ${mostMissed + 1}`,
    all, undefined, true,
  )
  return rows.length > mostMissed ? null : rows
}

/** The oldest transaction of the database that still runs: what is committed below it can be read from now on. */
export async function oldestRunning(payload: Payload): Promise<Position> {
  const [row] = await sqlOnPool(payload)<{ position: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as position')
  return BigInt(row!.position)
}

const isSince = 'notifications.xact >= $1::xid8 and notifications.xact < pg_snapshot_xmax(pg_current_snapshot())'

/**
 * Of whom a transaction was perhaps taken by the very event, only those who have it still learn of it here; whoever
 * reads it by another right finds it in the list.
 */
const toldNow = `(transactions.id is not null and (notifications.event not in (${partings.map((event) => `'${event}'`).join(', ')})
  or exists (select 1 from users where users.id = notifications.recipient_id and (users.role = 'admin'
    or transactions.deleted_at is null and users.id in (transactions.assigned_to_id, transactions.created_by_id, transactions.client_id)))))`

async function read(payload: Payload, where: string, values: unknown[], limit?: number): Promise<News[]> {
  const rows = await sqlOnPool(payload)<NoticeRow & { personId: number }>(
    `select notifications.recipient_id as "personId", ${noticeColumns(toldNow)} from ${noticesWithTransactions}
     where ${where} order by notifications.id ${limit ? `limit ${limit}` : ''}`,
    values, undefined, true,
  )
  return rows.map(({ personId, ...row }) => ({ personId, row }))
}
