import { stateOf } from './definition.ts'
import type { Actions } from './actions/index.ts'
import { decide } from './decide.ts'
import { needsFile } from './guards.ts'
import type { StateColour, Transition, WorkflowDefinition } from './definition.ts'
import type { Snapshot, WorkflowActor } from './snapshot.ts'
import type { ErrorCode, Params } from '../shared/errors.ts'
import { isRefusal } from '../shared/refusal.ts'
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
 * The ways out of the present state, in the order of the definition, refused ones with their reason. Each is tried as
 * `decide` would try it at the moment `at`: an allowed one succeeds with a comment, and without where
 * `requires.comment` is false.
 */
export function allowedTransitions(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  actor: WorkflowActor | null,
  at: string,
  actions?: Actions,
): TransitionOption[] {
  return definition.transitions
    .filter((transition) => transition.from.includes(snapshot.status))
    .map((transition) => {
      const target = stateOf(definition, transition.to)
      const requires = requirementsOf(definition, snapshot, transition)
      const tried = decide(
        definition,
        snapshot,
        {
          kind: 'changeStatus',
          to: transition.to,
          transition: transition.key,
          actor,
          at,
          ...(requires.comment ? { comment: '…' } : {}),
        },
        actions,
      )
      return {
        key: transition.key,
        to: transition.to,
        label: transition.label,
        toLabel: target?.label ?? { en: transition.to, ar: transition.to },
        colour: target?.colour ?? 'grey',
        requires,
        ...(isRefusal(tried)
          ? { allowed: false, refusal: { code: tried.code, params: tried.params } }
          : { allowed: true }),
      }
    })
}

function requirementsOf(definition: WorkflowDefinition, snapshot: Snapshot, transition: Transition) {
  const { requires = {}, to } = transition
  const { comment = false, fields = [] } = requires
  const attachment = needsFile(definition, snapshot, transition)
  const entering = definition.customFields.filter(({ requiredIn }) => requiredIn?.includes(to)).map(({ key }) => key)
  return { comment, fields: [...new Set([...fields, ...entering])], attachment }
}
