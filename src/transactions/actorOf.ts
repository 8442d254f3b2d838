import type { Caller } from '../platform/caller.ts'
import type { WorkflowActor } from '../workflows/snapshot.ts'

/** Who asks, as the engine knows people: also what conditions read of them (`actor.departments`). */
export function actorOf({ id, role, departments }: Caller): WorkflowActor {
  return { id, role, departments }
}
