import type { Approval } from './definition.ts'
import type { Delegation, Snapshot, WorkflowActor } from './snapshot.ts'
import { submitterOf } from './tally.ts'
import type { Tally } from './tally.ts'
import { inBoth } from '../shared/errors.ts'
import type { Id } from '../shared/ids.ts'
import { refuse } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'
import { roleLabels } from '../shared/roles.ts'
import type { Text } from '../shared/text.ts'

/**
 * Which seat this person fills: their own, or that of somebody who has handed it on to them for this time. Refuses
 * with SELF_APPROVAL (the submitter, a delegate in the submitter's seat, a mandate that came through the submitter),
 * NOT_AN_APPROVER, ALREADY_DECIDED. A person's own seat stays theirs even while they stand in for the submitter;
 * otherwise a submitter could silence an approver by delegating to them.
 */
export function mandateOf(
  approval: Approval,
  snapshot: Snapshot,
  { seats, decisions }: Tally,
  actor: WorkflowActor,
  at: string,
  onBehalfOf?: Id,
): { seat: Id } | Refusal {
  const submitter = submitterOf(snapshot)
  if (actor.id === submitter || (onBehalfOf !== undefined && onBehalfOf === submitter)) return selfApproval(approval)
  const own = seats ? seats.includes(actor.id) : 'role' in approval.by && approval.by.role === actor.role
  const decided = (id: Id) => decisions.some(({ by, seat }) => by === id || seat === id)
  if (decided(actor.id)) return refuse('ALREADY_DECIDED', inBoth('approval', approval.label))

  if (own && (onBehalfOf === undefined || onBehalfOf === actor.id)) return { seat: actor.id }
  const givers = actor.role === 'client' ? new Set<Id>() : giversOf(actor.id, snapshot.office?.delegations, at, submitter)
  const seat = (seats ?? []).filter((id) => givers.has(id) && (onBehalfOf ?? id) === id)
  const open = seat.find((id) => !decided(id))
  if (open !== undefined) return { seat: open }
  if (seat.length > 0) return refuse('ALREADY_DECIDED', inBoth('approval', approval.label))
  const throughSubmitter = giversOf(actor.id, snapshot.office?.delegations, at, null)
  const wanted = (seats ?? []).concat(submitter ?? [])
  if (actor.role !== 'client' && wanted.some((id) => throughSubmitter.has(id) && (onBehalfOf ?? id) === id)) {
    return selfApproval(approval)
  }
  return refuse('NOT_AN_APPROVER', { ...inBoth('approval', approval.label), ...inBoth('approvers', approversOf(approval, snapshot)) })
}

/**
 * Everybody whose seat has come to this person: directly, or handed on from one to the next while each is away. Each
 * is visited once, so that people who delegate to each other make no circle. `barred` passes nothing on.
 */
export function giversOf(to: Id, delegations: readonly Delegation[] = [], at: string, barred: Id | null): Set<Id> {
  const moment = Date.parse(at)
  const standing = delegations.filter(({ start, end }) => Date.parse(start) <= moment && moment < Date.parse(end))
  const givers = new Set<Id>()
  const open = [to]
  for (let receiver = open.pop(); receiver !== undefined; receiver = open.pop()) {
    for (const { from } of standing.filter((each) => each.to === receiver)) {
      if (from === barred || from === to || givers.has(from)) continue
      givers.add(from)
      open.push(from)
    }
  }
  return givers
}

function selfApproval({ label }: Approval): Refusal {
  return refuse('SELF_APPROVAL', inBoth('transition', label))
}

function approversOf({ by }: Approval, { office }: Snapshot): Text {
  if ('role' in by) return roleLabels[by.role]
  const names = by.users.map((id) => office?.people.find((person) => person.id === id)?.name ?? `#${id}`)
  return { en: names.join(', '), ar: names.join('، ') }
}
