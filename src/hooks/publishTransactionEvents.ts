import type { CollectionAfterChangeHook } from 'payload'
import { intentOf } from '../transactions/intent.ts'
import { publishSave } from '../transactions/publishSave.ts'
import type { Transaction } from '../transactions/transaction.ts'

/** Whoever saved a transaction, by whatever door: history, audit and outbox get what happened, in the same tx. */
export const publishTransactionEvents: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const before = operation === 'create' ? null : (previousDoc as Transaction)
  await publishSave(req, { before, after: doc as Transaction, intent: intentOf(req) })
  return doc
}
