import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import type { Snapshot } from '../workflows/snapshot.ts'
import { withIntent, type Intent } from './intent.ts'
import { readPlain } from './readPlain.ts'
import type { Transaction } from './transaction.ts'

/** A transaction with the caller's rights. Unknown, deleted and hidden are the same NOT_FOUND. */
export async function loadAsCaller(req: PayloadRequest, id: number): Promise<Transaction> {
  const [transaction] = (await readPlain(req, { ids: [id], limit: 1 })) ?? (await findOne(req, id))
  if (!transaction) throw new DomainError('NOT_FOUND')
  return transaction
}

async function findOne(req: PayloadRequest, id: number): Promise<Transaction[]> {
  const found = await req.payload.find({
    collection: slugs.transactions,
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return found.docs as unknown as Transaction[]
}

/**
 * Locks the row, then reads it with the caller's rights, then compares the rev: two people who both
 * saw rev 7 cannot both change it. Call inside inTx. Raises NOT_FOUND, STALE_REV.
 */
export async function loadForChange(req: PayloadRequest, id: number, rev: number | undefined): Promise<Transaction> {
  await lockTransactionRow(req, id)
  const transaction = await loadAsCaller(req, id)
  refuseStaleRev(rev, transaction.rev)
  return transaction
}

/** Takes the row lock until the tx ends; says which rev is stored, or nothing when there is no such row. */
export async function lockTransactionRow(req: PayloadRequest, id: number): Promise<number | undefined> {
  const [row] = await sqlOf(req)<{ rev: string }>('select rev from transactions where id = $1 for update', [id])
  return row && Number(row.rev)
}

/** Raises STALE_REV, with the current rev as data, when the caller saw another one. No rev given: nothing to compare. */
export function refuseStaleRev(seen: number | undefined, current: number): void {
  if (seen !== undefined && seen !== current) {
    throw new DomainError('STALE_REV', { seen, current }, { data: { rev: current } })
  }
}

/**
 * Saves what a use case decided. Runs every hook of the collection; access was the use case's own
 * decision (the workflow names who may), so Payload's is not asked a second time.
 */
export async function saveAsOffice(
  req: PayloadRequest,
  id: number,
  data: Partial<Transaction>,
  intent: Intent,
): Promise<Transaction> {
  const saved = await withIntent(req, intent, () =>
    req.payload.update({ collection: slugs.transactions, id, data, depth: 0, overrideAccess: true, req }),
  )
  return saved as unknown as Transaction
}

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
