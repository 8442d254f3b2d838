import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { chooseAssignee } from './chooseAssignee.ts'
import { loadForChange, saveAsOffice } from './store.ts'
import type { Transaction } from './transaction.ts'

/** Whom to give the work: a person by id or email, the caller ('me'), whoever the office's rule picks ('auto'), or nobody. */
export type AssigneeChoice = number | string | null

/**
 * Gives a transaction to somebody. Staff who see it may; the assignee must be an active editor or
 * admin. Raises NOT_FOUND, STALE_REV, FORBIDDEN, ASSIGNEE_NOT_STAFF.
 */
export async function assign(
  req: PayloadRequest,
  args: { id: number; assignedTo: AssigneeChoice; reason?: string | undefined; rev?: number | undefined },
): Promise<Transaction> {
  return inTx(req, async () => {
    const transaction = await loadForChange(req, args.id, args.rev)
    const caller = callerOf(req)
    if (!caller || caller.role === 'client') throw new DomainError('FORBIDDEN')
    const assignedTo = await resolveAssignee(req, transaction, args.assignedTo, caller.id)
    if (assignedTo === transaction.assignedTo) return transaction
    return saveAsOffice(req, transaction, { assignedTo }, { kind: 'assign', ...(args.reason ? { reason: args.reason } : {}) })
  })
}

async function resolveAssignee(
  req: PayloadRequest,
  transaction: Transaction,
  choice: AssigneeChoice,
  caller: number,
): Promise<number | null> {
  if (choice === null) return null
  if (choice === 'me') return caller
  if (choice === 'auto') {
    const chosen = await chooseAssignee(req, transaction, 'least_loaded')
    if (chosen === null) throw new DomainError('ASSIGNEE_NOT_STAFF', { assignee: 'auto' })
    return chosen
  }
  if (typeof choice === 'number') return choice
  const [person] = await sqlOf(req)<{ id: number }>('select id from users where email = lower($1)', [choice])
  if (!person) throw new DomainError('ASSIGNEE_NOT_STAFF', { assignee: choice })
  return person.id
}
