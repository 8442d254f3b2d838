import type { CollectionAfterChangeHook } from 'payload'
import { tell } from '../transactions/act.ts'
import { intentOf, isAnswered, originOf, withoutIntent } from '../transactions/intent.ts'
import { publishSave } from '../transactions/publishSave.ts'
import type { Transaction } from '../transactions/transaction.ts'

/**
 * Whoever saved a transaction, by whatever door: history, audit and outbox get what happened, and its workflow answers,
 * in the same tx. Gives the record as the workflow leaves it.
 */
export const publishTransactionEvents: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const before = operation === 'create' ? null : (previousDoc as Transaction)
  const intent = intentOf(req)
  const events = await publishSave(req, { before, after: doc as Transaction, intent })
  return isAnswered(intent) ? doc : withoutIntent(req, () => tell(req, doc as Transaction, events, originOf(intent)?.depth))
}
