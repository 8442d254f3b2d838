import type { Snapshot, WorkflowActor } from '../workflows/snapshot.ts'

/**
 * The same facts without the names of the house where a client asks: a refusal that says who may do it instead goes by
 * numbers then. What is decided does not depend on names.
 */
export function asToldTo(actor: WorkflowActor | null, snapshot: Snapshot): Snapshot {
  if (actor?.role !== 'client' || !snapshot.office) return snapshot
  const people = snapshot.office.people.map((person) => (person.id === actor.id ? person : { ...person, name: `#${person.id}` }))
  return { ...snapshot, office: { ...snapshot.office, people } }
}
