import type { PayloadRequest } from 'payload'
import { inTx } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import { withIntent } from './intent.ts'
import type { Transaction, TransactionInput } from './transaction.ts'

/**
 * Takes in a piece of work: checked, numbered without a gap, put on the default workflow's published
 * version, written to history, audit and outbox - all or nothing. Raises VALIDATION_FAILED, FORBIDDEN.
 */
export async function create(req: PayloadRequest, input: TransactionInput): Promise<Transaction> {
  return inTx(req, async () => {
    const created = await withIntent(req, { kind: 'create', source: 'api' }, () =>
      req.payload.create({
        collection: slugs.transactions,
        data: input as never,
        depth: 0,
        overrideAccess: false,
        user: req.user,
        req,
      }),
    )
    return created as unknown as Transaction
  })
}
