import type { Caller } from '../platform/caller.ts'
import type { Transaction } from './transaction.ts'

/**
 * A transaction as a person may see it. Clients never learn that an internal file exists: under `attachmentCount` they
 * find the number of files meant for them. Where that number was not read, the other was not either: the field's own
 * access keeps it from clients. Pure.
 */
export function shownTo<Shown extends Partial<Transaction>>(caller: Caller | null, transaction: Shown): Shown {
  const isStaff = caller?.role === 'editor' || caller?.role === 'admin'
  if (isStaff || !('clientAttachmentCount' in transaction)) return transaction
  const { clientAttachmentCount, ...rest } = transaction
  return { ...rest, attachmentCount: clientAttachmentCount } as Shown
}
