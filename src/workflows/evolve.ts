import type { Next, Snapshot } from './snapshot.ts'

/** The snapshot after what was decided is written. `rev` grows by one, as it does in the database. Changes no argument. */
export function evolve(snapshot: Snapshot, next: Next): Snapshot {
  const { set, statusChangedAt, completedAt, ...own } = next
  const fields = {
    ...set,
    ...(statusChangedAt === undefined ? {} : { statusChangedAt }),
    ...(completedAt === undefined ? {} : { completedAt }),
  }
  return {
    ...snapshot,
    ...own,
    ...(snapshot.rev === undefined ? {} : { rev: snapshot.rev + 1 }),
    ...(Object.keys(fields).length === 0 ? {} : { fields: { ...snapshot.fields, ...fields } }),
  }
}
