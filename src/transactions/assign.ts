import type { PayloadRequest } from 'payload'
import { readsToAnswer } from '../access/readsToAnswer.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { act, tell } from './act.ts'
import { actorOf } from './actorOf.ts'
import { chooseAssignee } from './chooseAssignee.ts'
import { definitionOf } from './definitions.ts'
import type { Intent } from './intent.ts'
import { loadForChange, saveAsOffice } from './store.ts'
import type { Transaction } from './transaction.ts'

/**
 * Whom to give the work: a person by id or email, the caller ('me'), nobody, or ('auto') whoever the workflow's
 * assignment for the present state chooses, where there is none the least loaded editor.
 */
export type AssigneeChoice = number | string | null

/**
 * Gives a transaction to somebody. Staff who see it may, but for those who only read it to give their approval; the
 * assignee must be an active editor or admin. Raises NOT_FOUND, STALE_REV, FORBIDDEN, ASSIGNEE_NOT_STAFF.
 */
export async function assign(
  req: PayloadRequest,
  args: { id: number; assignedTo: AssigneeChoice; reason?: string | undefined; rev?: number | undefined },
): Promise<Transaction> {
  return inTx(req, async () => {
    const transaction = await loadForChange(req, args.id, args.rev)
    const caller = callerOf(req)
    if (!caller || caller.role === 'client' || (await readsToAnswer(req, caller, transaction))) throw new DomainError('FORBIDDEN')
    const rule = args.assignedTo === 'auto' ? await assignmentHere(req, transaction) : undefined
    if (rule !== undefined) {
      const at = now().toISOString()
      return act(req, transaction, { kind: 'autoAssign', assignment: rule, actor: actorOf(caller), at })
    }
    const assignedTo = await resolveAssignee(req, transaction, args.assignedTo, caller.id)
    if (assignedTo === transaction.assignedTo) return transaction
    const intent: Intent = { kind: 'assign', ...(args.reason ? { reason: args.reason } : {}) }
    const saved = await saveAsOffice(req, transaction, { assignedTo }, intent)
    return tell(req, saved.transaction, saved.events)
  })
}

/** The workflow's own way of choosing somebody in the present state, if it has one. */
async function assignmentHere(req: PayloadRequest, { workflowVersion, status }: Transaction): Promise<string | undefined> {
  const { assignments } = await definitionOf(req, workflowVersion)
  return assignments?.find(({ on }) => on.includes(status))?.key
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
