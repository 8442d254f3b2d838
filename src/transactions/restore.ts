import type { PayloadRequest } from 'payload'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { restored } from './prepareSave.ts'
import { loadAsOffice, lockTransactionRow, refuseStaleRev, saveAsOffice } from './store.ts'
import type { Transaction } from './transaction.ts'

/**
 * Brings a deleted transaction back as it was; its clocks go on where they stood. Admins only. Raises NOT_FOUND,
 * FORBIDDEN, STALE_REV, NOT_DELETED.
 */
export async function restore(req: PayloadRequest, args: { id: number; rev?: number | undefined }): Promise<Transaction> {
  return inTx(req, async () => {
    const data = restored(req)
    await lockTransactionRow(req, args.id)
    // What lies in the bin is shown to nobody by the usual doors.
    const before = await loadAsOffice(req, args.id)
    refuseStaleRev(args.rev, before.rev)
    if (!before.deletedAt) throw new DomainError('NOT_DELETED', { reference: before.reference })
    const { transaction } = await saveAsOffice(req, before, data, { kind: 'restore' })
    return transaction
  })
}
