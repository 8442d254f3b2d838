import type { Snapshot } from '../workflows/snapshot.ts'
import type { Transaction } from './transaction.ts'

/** What the engine needs to know of a transaction. */
export function snapshotOf(transaction: Transaction): Snapshot {
  return {
    id: transaction.id,
    status: transaction.status,
    createdBy: transaction.createdBy,
    assignedTo: transaction.assignedTo,
    submittedBy: transaction.submittedBy,
    client: transaction.client,
    attachmentCount: transaction.attachmentCount ?? 0,
    fields: { ...transaction, ...transaction.customFields },
  }
}
