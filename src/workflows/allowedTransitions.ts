import { stateOf } from './definition.ts'
import { transitionRefusal } from './guards.ts'
import type { Requirements, StateColour, WorkflowDefinition } from './definition.ts'
import type { Snapshot, WorkflowActor } from './snapshot.ts'
import type { ErrorCode, Params } from '../shared/errors.ts'
import type { Text } from '../shared/text.ts'

/** A transition that leaves the present state, and whether this actor may take it. */
export type TransitionOption = {
  key: string
  to: string
  /** What the button says. */
  label: Text
  /** The state it leads to. */
  toLabel: Text
  colour: StateColour
  requires: { comment: boolean; fields: string[]; attachment: boolean }
  allowed: boolean
  refusal?: { code: ErrorCode; params: Params }
}

/**
 * The ways out of the present state, in the order of the definition, refused ones with their reason. It asks the guards
 * that `decide` asks: an allowed one succeeds with a comment, and without where `requires.comment` is false.
 */
export function allowedTransitions(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  actor: WorkflowActor,
): TransitionOption[] {
  return definition.transitions
    .filter((transition) => transition.from.includes(snapshot.status))
    .map((transition) => {
      const target = stateOf(definition, transition.to)
      const refusal = transitionRefusal(definition, snapshot, transition, actor)
      return {
        key: transition.key,
        to: transition.to,
        label: transition.label,
        toLabel: target?.label ?? { en: transition.to, ar: transition.to },
        colour: target?.colour ?? 'grey',
        requires: requirementsOf(transition.requires),
        allowed: !refusal,
        ...(refusal ? { refusal: { code: refusal.code, params: refusal.params } } : {}),
      }
    })
}

function requirementsOf({ comment = false, fields = [], attachment = false }: Requirements = {}) {
  return { comment, fields, attachment }
}
