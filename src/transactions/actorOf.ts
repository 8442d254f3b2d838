import type { PayloadRequest } from 'payload'
import { readsToAnswer } from '../access/readsToAnswer.ts'
import type { Caller } from '../platform/caller.ts'
import type { WorkflowActor } from '../workflows/snapshot.ts'
import type { Transaction } from './transaction.ts'

/** Who asks, as the engine knows people: also what conditions read of them (`actor.departments`). */
export function actorOf({ id, role, departments }: Caller): WorkflowActor {
  return { id, role, departments }
}

/** The same to take a transition of this transaction: who only reads it to answer does so by no right of their role. */
export async function actorOn(req: PayloadRequest, caller: Caller, transaction: Transaction): Promise<WorkflowActor> {
  const actor = actorOf(caller)
  return (await readsToAnswer(req, caller, transaction)) ? { ...actor, readsOnly: true } : actor
}
