import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { loadForChange } from '../transactions/store.ts'
import type { Transaction } from '../transactions/transaction.ts'
import { mayEdit } from '../transactions/mayEdit.ts'
import { codeOf, type QrCode } from './codesOf.ts'

/**
 * Ends the code in force and issues another; whatever is printed with the old one is then "not valid". Only for those
 * who may edit the transaction. Raises NOT_FOUND, FORBIDDEN.
 */
export async function reissueCode(req: PayloadRequest, id: number): Promise<{ transaction: Transaction; code: QrCode }> {
  return inTx(req, async () => {
    // The row lock makes two people at once take turns: each ends a code, and one is in force afterwards.
    const transaction = await loadForChange(req, id, undefined)
    const caller = callerOf(req)
    if (!caller || !(await mayEdit(req, id))) throw new DomainError('FORBIDDEN')
    const at = now()
    await sqlOf(req)(
      'update qr_codes set ended_at = $2, updated_at = $2 where transaction_id = $1 and ended_at is null',
      [id, at],
    )
    const code = await codeOf(req, id)
    const by = { id: caller.id, role: caller.role }
    await publish(req, [{ type: 'qrReissued', transactionId: id, at: at.toISOString(), by }])
    return { transaction, code }
  })
}
