import type { PayloadRequest } from 'payload'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { tellTabs } from './noticesChannel.ts'
import { noticesWithTransactions, shownNotices, type ShownNotices } from './shownNotices.ts'

/**
 * Which notices: some by number, or all. `before` (ISO): only those told until that moment, so that what came in
 * while somebody pressed the button stays unread. `read`: only those that were read.
 */
export type ChosenNotices = { ids?: readonly number[] | undefined; before?: string | undefined; read?: true | undefined }

/** How many were not so before. Doing it again changes none. */
export type Marked = { changed: number }

/** Marks notices of a person as read, or as not read. NOT_FOUND where none of the numbers is one that they are shown. */
export async function markNotices(req: PayloadRequest, personId: number, chosen: ChosenNotices, { read }: { read: boolean }): Promise<Marked> {
  return change(req, personId, chosen, (which) =>
    `update notifications set read_at = ${read ? 'now()' : 'null'}, updated_at = now()
     where id in (${which} and notifications.read_at is ${read ? '' : 'not '}null order by notifications.id for update of notifications) returning id`)
}

/** Removes notices of a person for good. NOT_FOUND as above. */
export async function clearNotices(req: PayloadRequest, personId: number, chosen: ChosenNotices): Promise<Marked> {
  return change(req, personId, chosen, (which) => `delete from notifications where id in (${which} order by notifications.id for update of notifications) returning id`)
}

async function change(req: PayloadRequest, personId: number, chosen: ChosenNotices, statement: (which: string) => string): Promise<Marked> {
  return inTx(req, async () => {
    const { where, values } = whereOf(await shownNotices(req, personId), chosen)
    const which = `select notifications.id from ${noticesWithTransactions} where ${where}`
    if (chosen.ids) {
      const [known] = await sqlOf(req)(`${which} limit 1`, values)
      if (!known) throw new DomainError('NOT_FOUND')
    }
    const [done] = await sqlOf(req)<{ count: number }>(`with changed as (${statement(which)}) select count(*)::int as count from changed`, values)
    const changed = done?.count ?? 0
    if (changed > 0) await tellTabs(req, personId)
    return { changed }
  })
}

function whereOf({ shown, values }: ShownNotices, { ids, before, read }: ChosenNotices): { where: string; values: unknown[] } {
  const parts = [shown]
  const all = [...values]
  if (ids) parts.push(`notifications.id = any($${all.push(ids)}::int[])`)
  if (before !== undefined) parts.push(`notifications.created_at <= $${all.push(before)}::timestamptz`)
  if (read) parts.push('notifications.read_at is not null')
  return { where: parts.join(' and '), values: all }
}
