import { actedBy } from './actedBy.ts'
import { approvalIn, stateOf, transitionOf } from './definition.ts'
import { gather, startFrom } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import { commentRefusal, transitionRefusal } from './guards.ts'
import { mandateOf } from './mandateOf.ts'
import type { Desk } from './runEffects.ts'
import type { Covers, DecideApproval, GivenDecision, Snapshot, WorkflowActor } from './snapshot.ts'
import { takeTransition } from './takeTransition.ts'
import { sameFiles, tally } from './tally.ts'
import type { Tally } from './tally.ts'
import { inBoth } from '../shared/errors.ts'
import { isRefusal, refuse } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'

/**
 * One person's yes or no. It is noted with what it covered; when it settles the approval, the transition is taken in
 * the same breath. What would stop that transition (a condition, a missing field) stops the decision too, so that the
 * last approver is not the one to find out.
 */
export function decideApproval(
  desk: Desk & { actor: WorkflowActor },
  snapshot: Snapshot,
  command: DecideApproval,
): Gathered | Refusal {
  const { definition, actor, at } = desk
  const approval = approvalIn(definition, snapshot.status)
  if (!approval) {
    const label = stateOf(definition, snapshot.status)?.label ?? { en: snapshot.status, ar: snapshot.status }
    return refuse('NOTHING_TO_APPROVE', inBoth('status', label))
  }
  const decision = command.kind === 'approve' ? 'approved' : 'rejected'
  const transition = transitionOf(definition, approval[decision])
  if (!transition) return refuse('UNKNOWN_WORKFLOW_PART', { key: approval[decision], ...inBoth('workflow', definition.name) })

  const before = tally(approval, snapshot)
  if (before.needed === null) {
    return refuse('CONDITION_BROKEN', { place: `approval:${approval.key}`, reason: 'the people of the office are not given' })
  }
  const { needed } = before
  const settles = (standing: Tally) =>
    decision === 'approved' ? standing.given >= needed : approval.rejection !== 'impossible' || !enoughPossible(standing, needed)
  const mandate = mandateOf(approval, snapshot, before, actor, at, command.onBehalfOf)
  if (isRefusal(mandate)) {
    // Who had the last word left the office: nobody can give it, so one of those who said the same takes it up again.
    const saidSo = before.decisions.some((each) => each.by === actor.id && each.decision === decision)
    if (mandate.code !== 'ALREADY_DECIDED' || !saidSo || !settles(before)) return mandate
    return staleRefusal(snapshot, command.seen) ?? takeTransition(desk, startFrom(snapshot), transition, { way: 'approval', comment: command.comment?.trim() })
  }
  // Duties are separated for both: the one who decides and the one whose seat it is.
  const refusal =
    transitionRefusal(definition, snapshot, transition, { ...actor, id: mandate.seat }, at, 'approval') ??
    transitionRefusal(definition, snapshot, transition, actor, at, 'approval') ??
    commentRefusal(transition, command.comment) ??
    staleRefusal(snapshot, command.seen)
  if (refusal) return refusal

  const covers: Covers = { rev: snapshot.rev ?? null, attachments: [...(snapshot.attachments ?? [])].sort() }
  const given: GivenDecision = { approval: approval.key, decision, by: actor.id, seat: mandate.seat, at, covers }
  const approvals = [...(snapshot.approvals ?? []), given]
  const after = tally(approval, { ...snapshot, approvals })
  const comment = command.comment?.trim()
  const noted = gather(startFrom(snapshot), {
    next: { approvals },
    events: [
      {
        type: 'approvalDecided',
        transactionId: snapshot.id,
        at,
        by: actedBy(actor),
        approval: approval.key,
        label: approval.label,
        decision,
        onBehalfOf: mandate.seat === actor.id ? null : mandate.seat,
        covers,
        given: after.given,
        needed: before.needed,
        ...(comment ? { comment } : {}),
      },
    ],
  })
  return settles(after) ? takeTransition(desk, noted, transition, { way: 'approval', comment }) : noted
}

function enoughPossible({ seats, decisions, given }: Tally, needed: number): boolean {
  if (!seats) return false
  const open = seats.filter((id) => !decisions.some(({ seat }) => seat === id)).length
  return given + open >= needed
}

function staleRefusal(snapshot: Snapshot, seen: Covers | undefined): Refusal | undefined {
  if (!seen) return undefined
  const otherRev = snapshot.rev !== undefined && seen.rev !== null && seen.rev !== snapshot.rev
  if (!otherRev && sameFiles(seen.attachments, snapshot.attachments ?? [])) return undefined
  return refuse('APPROVAL_COVERS_OTHER')
}
