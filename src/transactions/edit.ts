import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { restore } from './restore.ts'
import { loadForChange } from './store.ts'
import type { Transaction, TransactionInput } from './transaction.ts'

/**
 * Changes fields of a transaction. Seen but not editable is FORBIDDEN, not seen is NOT_FOUND.
 * Raises STALE_REV, VALIDATION_FAILED, FIELD_FORBIDDEN, USE_STATUS_ENDPOINT.
 */
export async function edit(
  req: PayloadRequest,
  args: { id: number; data: TransactionInput & Record<string, unknown>; rev?: number | undefined },
): Promise<Transaction> {
  return inTx(req, async () => {
    // How Payload's own trash brings something back.
    if (args.data['deletedAt'] === null && (await isInBin(req, args.id))) return restore(req, args)
    await loadForChange(req, args.id, args.rev)
    const found = await req.payload.update({
      collection: slugs.transactions,
      id: args.id,
      data: args.data as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    if (!found) throw new DomainError('NOT_FOUND')
    return found as unknown as Transaction
  })
}

/** Told to administrators alone: for everybody else there is nothing. */
async function isInBin(req: PayloadRequest, id: number): Promise<boolean> {
  if (callerOf(req)?.role !== 'admin') return false
  const [row] = await sqlOf(req)('select 1 from transactions where id = $1 and deleted_at is not null', [id])
  return row !== undefined
}
