import type { EventType } from '../../events/index.ts'

/** Events by which somebody may lose a transaction: who was told of one keeps the notice, without the transaction. */
export const partings = ['transactionDeleted', 'assignmentChanged', 'clientChanged'] as const satisfies readonly EventType[]
