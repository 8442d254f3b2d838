import { officeActions } from './actions/index.ts'
import type { Actions } from './actions/index.ts'
import { applyRules } from './applyRules.ts'
import { assigned } from './assigned.ts'
import { chooseAssignee, turnTaken } from './chooseAssignee.ts'
import { decideApproval } from './decideApproval.ts'
import { stateOf } from './definition.ts'
import type { Transition, WorkflowDefinition } from './definition.ts'
import { enterState } from './enterState.ts'
import { escalate, takeAutomatic } from './fireTimer.ts'
import { decisionOf, gather, startFrom } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import { ordersOnEntering } from './prepared.ts'
import type { Desk } from './runEffects.ts'
import type { ChangeStatus, Command, Decision, Snapshot, StatusDecision } from './snapshot.ts'
import { takeTransition } from './takeTransition.ts'
import { inBoth } from '../shared/errors.ts'
import type { Params } from '../shared/errors.ts'
import { isRefusal, refuse } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'

/**
 * Answers a command: what the transaction becomes, what has happened and what is to be done, or a refusal. Saves
 * nothing, sends nothing, changes none of its arguments, and never throws; the same arguments give the same answer.
 * `actions` are the kinds of effects it knows: ours, and those a consumer of the plugin adds.
 */
export function decide(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  command: ChangeStatus,
  actions?: Actions,
): StatusDecision | Refusal
export function decide(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  command: Command,
  actions?: Actions,
): Decision | Refusal
export function decide(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  command: Command,
  actions: Actions = officeActions,
): Decision | Refusal {
  const actor = 'actor' in command ? command.actor : null
  const desk: Desk = { definition, actor, at: command.at, actions }
  const done = answer(desk, snapshot, command)
  if (isRefusal(done)) return done
  const ruled = applyRules(desk, done, command.kind === 'tell' ? [command.event] : done.events)
  return isRefusal(ruled) ? ruled : decisionOf(ruled)
}

function answer(desk: Desk, snapshot: Snapshot, command: Command): Gathered | Refusal {
  switch (command.kind) {
    case 'changeStatus': {
      const found = findTransition(desk.definition, snapshot.status, command.to, command.transition)
      if (isRefusal(found)) return found
      return takeTransition(desk, startFrom(snapshot), found, { way: 'person', comment: command.comment })
    }
    case 'approve':
    case 'reject':
      return decideApproval({ ...desk, actor: command.actor }, snapshot, command)
    case 'automatic':
      return takeAutomatic(desk, snapshot, command)
    case 'escalate':
      return escalate(desk, snapshot, command)
    case 'autoAssign': {
      const choice = chooseAssignee(desk.definition, snapshot, command.assignment, command.actor, command.at)
      if (isRefusal(choice)) return choice
      return gather(startFrom(snapshot), {
        ...assigned(snapshot, choice.chosen, command.actor, command.at),
        ...turnTaken(desk.definition, command.assignment, choice.chosen),
      })
    }
    case 'tell':
      return startFrom(snapshot)
    case 'enter':
      return enterState(desk, gather(startFrom(snapshot), { orders: ordersOnEntering(desk.definition, null, snapshot.status) }))
    default:
      return command satisfies never
  }
}

function findTransition(definition: WorkflowDefinition, status: string, target: string, key?: string): Transition | Refusal {
  const from = stateOf(definition, status)
  if (!from) return unknownStatus(definition, status)
  const to = stateOf(definition, target)
  if (!to) return unknownStatus(definition, target)

  const leaves = (transition: Transition) => transition.from.includes(status)
  const found = definition.transitions.find((each) => each.to === target && (key ?? each.key) === each.key && leaves(each))
  if (found) return found
  const leaving = definition.transitions.filter(leaves)
  if (leaving.length === 0) return refuse('FINAL_STATE', inBoth('status', from.label))
  return refuse('UNKNOWN_TRANSITION', {
    ...inBoth('from', from.label),
    ...inBoth('to', to.label),
    ...stateList('allowed', definition, leaving.map((each) => each.to)),
  })
}

function unknownStatus(definition: WorkflowDefinition, status: string): Refusal {
  return refuse('UNKNOWN_STATUS', {
    status,
    ...inBoth('workflow', definition.name),
    ...stateList('statuses', definition, definition.states.map((state) => state.key)),
  })
}

/** Keys with their labels, `Draft (draft), Submitted (submitted)`: people know the word, programs need the key. */
function stateList(name: string, definition: WorkflowDefinition, keys: string[]): Params {
  const states = keys.map((key) => ({ key, label: stateOf(definition, key)?.label ?? { en: key, ar: key } }))
  return inBoth(name, {
    en: states.map(({ key, label }) => `${label.en} (${key})`).join(', '),
    ar: states.map(({ key, label }) => `${label.ar} (${key})`).join('، '),
  })
}
