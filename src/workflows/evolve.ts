import type { Next, Snapshot } from './snapshot.ts'

/** The snapshot after what was decided is written. `rev` grows by one, as it does in the database. Changes no argument. */
export function evolve(snapshot: Snapshot, next: Next): Snapshot {
  const after = withNext(snapshot, next)
  return snapshot.rev === undefined ? after : { ...after, rev: snapshot.rev + 1 }
}

/** The snapshot with one part of a decision in it, while the decision is still being made. */
export function withNext(snapshot: Snapshot, next: Next): Snapshot {
  const after = { ...snapshot }
  if (next.status !== undefined) after.status = next.status
  if (next.submittedBy !== undefined) after.submittedBy = next.submittedBy
  if (next.assignedTo !== undefined) after.assignedTo = next.assignedTo
  if (next.approvals !== undefined) after.approvals = next.approvals
  const { set, statusChangedAt, completedAt } = next
  if (set === undefined && statusChangedAt === undefined && completedAt === undefined) return after
  after.fields = { ...snapshot.fields, ...set }
  if (statusChangedAt !== undefined) after.fields.statusChangedAt = statusChangedAt
  if (completedAt !== undefined) after.fields.completedAt = completedAt
  return after
}
