import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { noticesWithTransactions, shownNotices } from './shownNotices.ts'

/** How many notices somebody has not read, of those they are shown. */
export async function countUnread(req: PayloadRequest, personId: number): Promise<number> {
  const { shown, values } = await shownNotices(req, personId)
  const [row] = await sqlOf(req)<{ count: number }>(
    `select count(*)::int as count from ${noticesWithTransactions} where ${shown} and notifications.read_at is null`,
    values,
  )
  return row?.count ?? 0
}
