import type { WorkflowActor } from './snapshot.ts'
import type { Actor } from '../events/officeEvent.ts'

/** Who an event says it was: id and role, no more of what the engine was told. Null for the system. */
export function actedBy(actor: WorkflowActor | null): Actor | null {
  return actor && { id: actor.id, role: actor.role }
}
