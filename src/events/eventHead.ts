import type { Id } from '../shared/ids.ts'
import type { Role } from '../shared/roles.ts'

/** Who did it. Null where nobody signed in did: a job, a public visitor, a failed sign-in. */
export type Actor = { id: Id; role: Role }

/** When it happened, and who did it. */
export type At = { at: string; by: Actor | null }
export type OfTransaction = At & { transactionId: Id }
