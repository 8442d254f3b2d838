import { stateOf } from './definition.ts'
import { commentRefusal, transitionRefusal } from './guards.ts'
import type { Transition, WorkflowDefinition, WorkflowState } from './definition.ts'
import type { Command, Decision, Next, Snapshot } from './snapshot.ts'
import { inBoth } from '../shared/errors.ts'
import type { Params } from '../shared/errors.ts'
import { isRefusal, refuse } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'

/**
 * Answers a command: what the transaction becomes and what has happened, or a refusal. Saves nothing, sends nothing,
 * and changes none of its arguments.
 */
export function decide(definition: WorkflowDefinition, snapshot: Snapshot, command: Command): Decision | Refusal {
  const found = findTransition(definition, snapshot.status, command.to)
  if (isRefusal(found)) return found
  const { transition, from, to } = found

  const refusal =
    transitionRefusal(definition, snapshot, transition, command.actor) ?? commentRefusal(transition, command.comment)
  if (refusal) return refusal

  const { actor, at } = command
  const comment = command.comment?.trim()
  const next: Next = { status: to.key, statusChangedAt: at }
  const events: Decision['events'] = [
    {
      type: 'statusChanged',
      transactionId: snapshot.id,
      at,
      by: actor,
      transition: transition.key,
      from: from.key,
      to: to.key,
      fromLabel: from.label,
      toLabel: to.label,
      ...(comment ? { comment } : {}),
    },
  ]
  // Work that goes on again is not completed any more, whatever an earlier transition noted.
  if (from.outcome === 'completed') next.completedAt = null
  for (const effect of transition.effects ?? []) {
    switch (effect.kind) {
      case 'recordSubmitter':
        next.submittedBy = actor.id
        break
      case 'recordCompletion':
        next.completedAt = at
        events.push({ type: 'completed', transactionId: snapshot.id, at, by: actor })
        break
      default:
        effect satisfies never
    }
  }
  return { next, events }
}

type Found = { transition: Transition; from: WorkflowState; to: WorkflowState }

function findTransition(definition: WorkflowDefinition, status: string, target: string): Found | Refusal {
  const from = stateOf(definition, status)
  if (!from) return unknownStatus(definition, status)
  const to = stateOf(definition, target)
  if (!to) return unknownStatus(definition, target)

  const leaving = definition.transitions.filter((transition) => transition.from.includes(status))
  const transition = leaving.find((each) => each.to === target)
  if (transition) return { transition, from, to }
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
