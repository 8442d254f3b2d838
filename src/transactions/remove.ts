import type { PayloadRequest } from 'payload'
import { now } from '../platform/clock.ts'
import { callerOf } from '../platform/caller.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { stateOf } from '../workflows/definition.ts'
import { definitionOf } from './definitions.ts'
import { loadForChange, saveAsOffice } from './store.ts'
import type { Transaction } from './transaction.ts'

/**
 * Takes a transaction out of sight, with a reason; the row, its number and its history stay.
 * Admins only, never a completed one. Raises NOT_FOUND, FORBIDDEN, REASON_REQUIRED, STALE_REV,
 * COMPLETED_CANNOT_BE_DELETED.
 */
export async function remove(
  req: PayloadRequest,
  args: { id: number; reason: string | undefined; rev?: number | undefined },
): Promise<Transaction> {
  return inTx(req, async () => {
    const transaction = await loadForChange(req, args.id, args.rev)
    const caller = callerOf(req)
    if (caller?.role !== 'admin') throw new DomainError('FORBIDDEN')
    const reason = args.reason?.trim()
    if (!reason) throw new DomainError('REASON_REQUIRED')
    const definition = await definitionOf(req, transaction.workflowVersion)
    if (stateOf(definition, transaction.status)?.outcome === 'completed') {
      throw new DomainError('COMPLETED_CANNOT_BE_DELETED', { reference: transaction.reference })
    }
    const { transaction: removed } = await saveAsOffice(
      req,
      transaction,
      { deletedAt: now().toISOString(), deleteReason: reason, deletedBy: caller.id },
      { kind: 'remove', reason },
    )
    return removed
  })
}
