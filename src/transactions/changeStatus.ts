import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { act } from './act.ts'
import { actorOn } from './actorOf.ts'
import { loadForChange } from './store.ts'
import type { Transaction } from './transaction.ts'

/** `transition` tells apart where several lead to the same state. `rev` is the one the caller saw. */
export type StatusChange = {
  id: number
  to: string
  transition?: string | undefined
  comment?: string | undefined
  rev?: number | undefined
}

/**
 * Moves a transaction to another state, if its workflow allows this person to. Raises NOT_FOUND, STALE_REV, and the
 * refusals of the engine; these carry the transitions now open as data.
 */
export async function changeStatus(req: PayloadRequest, { id, to, transition, comment, rev }: StatusChange): Promise<Transaction> {
  return inTx(req, async () => {
    const transaction = await loadForChange(req, id, rev)
    const caller = callerOf(req)
    if (!caller) throw new DomainError('UNAUTHENTICATED')
    return act(req, transaction, {
      kind: 'changeStatus',
      to,
      ...(transition === undefined ? {} : { transition }),
      ...(comment === undefined ? {} : { comment }),
      actor: await actorOn(req, caller, transaction),
      at: now().toISOString(),
    })
  })
}
