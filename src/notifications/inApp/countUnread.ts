import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { noticesWithTransactions, shownNotices, type ShownNotices } from './shownNotices.ts'

/** How many notices somebody has not read, of those they are shown. */
export async function countUnread(req: PayloadRequest, personId: number): Promise<number> {
  return unreadOf(req, await shownNotices(req, personId))
}

/** The same where it is known already which they are shown. */
export async function unreadOf(req: PayloadRequest, { shown, values }: ShownNotices): Promise<number> {
  const [row] = await sqlOf(req)<{ count: number }>(
    `select count(*)::int as count from ${noticesWithTransactions} where ${shown} and notifications.read_at is null`,
    values,
  )
  return row?.count ?? 0
}
