import type { Actor, TransactionEvent } from '../../events/index.ts'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import type { Transaction } from '../transaction.ts'

/** What an order is about. `transaction` is as the decision left it; `at` an ISO moment. */
export type Ordered = {
  definition: WorkflowDefinition
  transaction: Transaction
  /** Who decided; null for the system. */
  actor: Actor | null
  at: string
  /** How many follow-ups of follow-ups led here in this tx. */
  depth: number
  /** Lets the workflow of a new transaction answer that it is there. Give it `depth + 1`. */
  tell: Tell
}

export type Tell = (transaction: Transaction, events: readonly TransactionEvent[], depth: number) => Promise<Transaction>
