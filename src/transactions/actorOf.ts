import type { Caller } from '../platform/caller.ts'
import type { WorkflowActor } from '../workflows/snapshot.ts'

/** A person as the engine knows them. */
export function actorOf({ id, role, departments }: Caller): WorkflowActor {
  return { id, role, departments }
}
