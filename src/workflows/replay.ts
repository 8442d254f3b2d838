import type { Actions } from './actions/index.ts'
import { decide } from './decide.ts'
import { approvalIn, stateOf, transitionOf } from './definition.ts'
import type { WorkflowDefinition } from './definition.ts'
import { evolve } from './evolve.ts'
import type { Order } from './order.ts'
import type { Command, Decision, EngineEvent, Snapshot, WorkflowActor } from './snapshot.ts'
import { inBoth } from '../shared/errors.ts'
import { isRefusal, refuse } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'

/**
 * Something that was done at the time, in the words of the definition: a transition by its key, or any command. Of
 * several transitions it is the first that leaves the state of that moment: one activity may be drawn as two arrows. A
 * decision is one on the approval of that key.
 */
export type RecordedStep =
  | { at: string; transition: string | readonly string[]; actor: WorkflowActor | null; comment?: string }
  | { at: string; approval: string; decision: 'approved' | 'rejected'; actor: WorkflowActor; comment?: string }
  | { at: string; command: Command }

export type RefusedStep = { index: number; at: string; status: string; refusal: Refusal }

/** A stay in a state; `until` is null while it lasts. */
export type Visit = { state: string; since: string; until: string | null }

/** A step that was accepted: the state it left, and all that was decided. */
export type TakenStep = { index: number; at: string; status: string; decision: Decision }

export type Replayed = {
  snapshot: Snapshot
  accepted: number
  taken: TakenStep[]
  refused: RefusedStep[]
  visits: Visit[]
  events: EngineEvent[]
  /** What the accepted steps ordered, and when. */
  orders: { at: string; order: Order }[]
}

/**
 * Does again, one after the other, what was done to a transaction, each step at its own time. A refused step is noted
 * and changes nothing; the steps after it are tried all the same. Orders are told and not followed: a replay does nothing outside.
 */
export function replay(
  definition: WorkflowDefinition,
  start: Snapshot,
  steps: readonly RecordedStep[],
  actions?: Actions,
): Replayed {
  let snapshot = start
  const refused: RefusedStep[] = []
  const taken: TakenStep[] = []
  const events: EngineEvent[] = []
  const orders: Replayed['orders'] = []
  const visits: Visit[] = []
  const since = steps[0]?.at ?? String(start.fields.statusChangedAt ?? '')
  let visit: Visit = { state: start.status, since, until: null }
  steps.forEach((step, index) => {
    const command = commandOf(definition, snapshot.status, step)
    const decision = isRefusal(command) ? command : decide(definition, snapshot, command, actions)
    if (isRefusal(decision)) {
      refused.push({ index, at: step.at, status: snapshot.status, refusal: decision })
      return
    }
    if (decision.next.status !== undefined) {
      visits.push({ ...visit, until: step.at })
      visit = { state: decision.next.status, since: step.at, until: null }
    }
    events.push(...decision.events)
    orders.push(...(decision.orders ?? []).map((order) => ({ at: step.at, order })))
    taken.push({ index, at: step.at, status: snapshot.status, decision })
    snapshot = evolve(snapshot, decision.next)
  })
  return { snapshot, accepted: taken.length, taken, refused, visits: [...visits, visit], events, orders }
}

function commandOf(definition: WorkflowDefinition, status: string, step: RecordedStep): Command | Refusal {
  if ('command' in step) return step.command
  if ('decision' in step) {
    const { at, actor, comment } = step
    if (approvalIn(definition, status)?.key === step.approval) {
      return { kind: step.decision === 'approved' ? 'approve' : 'reject', actor, at, comment }
    }
    return refuse('NOTHING_TO_APPROVE', inBoth('status', stateOf(definition, status)?.label ?? { en: status, ar: status }))
  }
  const keys = typeof step.transition === 'string' ? [step.transition] : step.transition
  const known = keys.flatMap((key) => transitionOf(definition, key) ?? [])
  const transition = known.find(({ from }) => from.includes(status)) ?? known[0]
  if (!transition) {
    return refuse('UNKNOWN_WORKFLOW_PART', { key: keys.join(', '), ...inBoth('workflow', definition.name) })
  }
  const { at, actor, comment } = step
  return { kind: 'changeStatus', to: transition.to, transition: transition.key, actor, at, comment }
}
