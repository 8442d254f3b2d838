import type { EventType } from '../../events/index.ts'

/** Events of no transaction that tell of somebody outside: for who is, and asks as, an administrator. */
export const forAdmins = ['registrationWaiting'] as const satisfies readonly EventType[]

/** Events by which somebody may lose a transaction: who was told of one keeps the notice, without the transaction. */
export const partings = ['transactionDeleted', 'assignmentChanged', 'clientChanged'] as const satisfies readonly EventType[]
