import type { PayloadRequest } from 'payload'
import { inTx } from '../platform/tx.ts'
import { insertAsCaller } from './store.ts'
import type { Transaction, TransactionInput } from './transaction.ts'

/**
 * Takes in a piece of work: checked, numbered without a gap, put on the default workflow's published
 * version, written to history, audit and outbox - all or nothing. Raises VALIDATION_FAILED, FORBIDDEN.
 */
export async function create(req: PayloadRequest, input: TransactionInput): Promise<Transaction> {
  return inTx(req, () => insertAsCaller(req, input, { kind: 'create', source: 'api' }))
}
