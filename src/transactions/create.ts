import type { PayloadRequest } from 'payload'
import { inTx } from '../platform/tx.ts'
import { tell } from './act.ts'
import { insertAsCaller } from './store.ts'
import type { Transaction, TransactionInput } from './transaction.ts'

/**
 * Takes in a piece of work: checked, numbered without a gap, put on the default workflow's published
 * version whose first state it enters, written to history, audit and outbox - all or nothing. Raises VALIDATION_FAILED, FORBIDDEN.
 */
export async function create(req: PayloadRequest, input: TransactionInput): Promise<Transaction> {
  return inTx(req, async () => {
    const { transaction, events } = await insertAsCaller(req, input, { kind: 'create', source: 'api' })
    return tell(req, transaction, events)
  })
}
