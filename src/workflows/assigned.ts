import { actedBy } from './actedBy.ts'
import type { EngineEvent, Next, Snapshot, WorkflowActor } from './snapshot.ts'
import type { Person } from '../events/officeEvent.ts'
import type { Id } from '../shared/ids.ts'

/** The transaction in somebody's hands, and the event; nothing where it is there already. */
export function assigned(
  snapshot: Snapshot,
  to: Id | null,
  actor: WorkflowActor | null,
  at: string,
): { next?: Next; events?: EngineEvent[] } {
  if (snapshot.assignedTo === to) return {}
  return {
    next: { assignedTo: to },
    events: [
      {
        type: 'assignmentChanged',
        transactionId: snapshot.id,
        at,
        by: actedBy(actor),
        from: personOf(snapshot, snapshot.assignedTo),
        to: personOf(snapshot, to),
      },
    ],
  }
}

/** A person as events remember them; somebody the snapshot knows nothing of goes by their number. */
function personOf({ office }: Snapshot, id: Id | null): Person | null {
  return id === null ? null : { id, name: office?.people.find((person) => person.id === id)?.name ?? `#${id}` }
}
