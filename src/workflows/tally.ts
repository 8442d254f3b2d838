import type { Approval } from './definition.ts'
import type { GivenDecision, Snapshot } from './snapshot.ts'
import type { Id } from '../shared/ids.ts'

/** How an approval stands. `seats` and `needed` are null where it depends on people the snapshot does not tell of. */
export type Tally = { seats: Id[] | null; decisions: GivenDecision[]; given: number; needed: number | null }

/**
 * Counts an approval. The submitter has no seat, whatever their role; of an approval by named users those who left
 * the office have none either. A decision about other files than those now there is not counted.
 */
export function tally(approval: Approval, snapshot: Snapshot): Tally {
  const seats = seatsOf(approval, snapshot)
  const decisions = (snapshot.approvals ?? []).filter(
    (each) => each.approval === approval.key && sameFiles(each.covers.attachments, snapshot.attachments ?? []),
  )
  return {
    seats,
    decisions,
    given: decisions.filter(({ decision }) => decision === 'approved').length,
    needed: neededOf(approval, seats, decisions),
  }
}

/** Who submitted; where no transition recorded it, who created the transaction. */
export function submitterOf({ submittedBy, createdBy }: Pick<Snapshot, 'submittedBy' | 'createdBy'>): Id | null {
  return submittedBy ?? createdBy
}

/** The same digests as often, in whatever order: two files may have the same content. */
export function sameFiles(some: string[], others: string[]): boolean {
  return some.length === others.length && some.toSorted().join() === others.toSorted().join()
}

function seatsOf({ by }: Approval, snapshot: Snapshot): Id[] | null {
  const submitter = submitterOf(snapshot)
  const people = snapshot.office?.people
  if ('users' in by) {
    return by.users.filter((id) => id !== submitter && people?.find((person) => person.id === id)?.active !== false)
  }
  // Of the clients only the one whose work it is.
  if (by.role === 'client') return snapshot.client === null || snapshot.client === submitter ? [] : [snapshot.client]
  if (!people) return null
  return people.filter(({ id, role, active }) => active && role === by.role && id !== submitter).map(({ id }) => id)
}

function neededOf({ need }: Approval, seats: Id[] | null, decisions: readonly GivenDecision[]): number | null {
  if (need === 'any') return 1
  if (need !== 'all') return need
  // Nobody left to ask is not everybody agreed: such an approval waits for a seat. Who decided and left afterwards counts
  // on both sides: their yes must not stand for somebody who has not been heard.
  return seats && Math.max(1, new Set([...seats, ...decisions.map(({ seat }) => seat)]).size)
}
