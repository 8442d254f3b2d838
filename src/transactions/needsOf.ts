import type { Effect } from '../workflows/effect.ts'
import type { WorkflowDefinition } from '../workflows/definition.ts'
import { effectsOf } from '../workflows/effectsOf.ts'
import type { Id } from '../shared/ids.ts'

/** What deciding by a definition takes beside the transaction itself. */
export type Needs = {
  /** Approvals are asked somewhere: files, decisions and delegations, where the transaction stands in such a state. */
  approvals: boolean
  /** Active staff, and whoever is named. */
  people: boolean
  /** How much each of them has in hand. */
  loads: boolean
  /** Whom an assignment chose last. */
  turns: boolean
  /** People the definition names, whatever became of them. */
  named: Id[]
}

const known = new WeakMap<WorkflowDefinition, Needs>()

/** What this definition needs, found once: a published definition is one object for as long as the process lives. */
export function needsOf(definition: WorkflowDefinition): Needs {
  const found = known.get(definition)
  if (found) return found
  const needs = find(definition)
  known.set(definition, needs)
  return needs
}

function find(definition: WorkflowDefinition): Needs {
  const { approvals = [], assignments = [], transitions } = definition
  const effects = effectsOf(definition).map(({ effect }) => effect)
  const named = [
    ...approvals.flatMap(({ by }) => ('users' in by ? by.users : [])),
    ...transitions.flatMap(({ who }) => who?.users ?? []),
    ...assignments.flatMap(({ pool }) => pool.users ?? []),
    ...effects.flatMap((effect) => (isAssign(effect) && typeof effect.to === 'object' && 'user' in effect.to ? [effect.to.user] : [])),
  ]
  const chooses = assignments.length > 0
  return {
    approvals: approvals.length > 0,
    // Who gets the work, and who is meant by a refusal, is told by name.
    people: approvals.length > 0 || chooses || named.length > 0 || effects.some(isAssign),
    loads: assignments.some(({ by }) => by !== 'roundRobin'),
    turns: assignments.some(({ by }) => by === 'roundRobin'),
    named: [...new Set(named)],
  }
}

type Assign = Extract<Effect, { kind: 'assign' }>
const isAssign = (effect: Effect): effect is Assign => effect.kind === 'assign'
