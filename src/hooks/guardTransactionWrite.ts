import type { CollectionBeforeValidateHook } from 'payload'
import { intentOf } from '../transactions/intent.ts'
import { prepareCreate, prepareUpdate } from '../transactions/prepareSave.ts'
import type { Transaction } from '../transactions/transaction.ts'

/**
 * What holds on every save of a transaction, whoever saves: system fields are the office's, status
 * moves only through the workflow, related people and words exist and may be used, dates make sense,
 * and the rev counts up by one.
 */
export const guardTransactionWrite: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const asked = (data ?? {}) as Partial<Transaction>
  return operation === 'update'
    ? prepareUpdate(req, asked, originalDoc as Transaction, intentOf(req))
    : prepareCreate(req, asked, intentOf(req))
}
