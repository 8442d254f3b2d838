import type { Role } from '../shared/roles.ts'
import type { StatusKind } from '../shared/statusKinds.ts'
import type { Text } from '../shared/text.ts'

/*
 * Glossary
 *   workflow     the whole plan a transaction follows; data, published in versions
 *   state        a place in the plan; the transaction's `status` is the key of one
 *   transition   an arrow a person may take, from one of several states to one state
 *   requirement  what the person must bring: a comment, filled fields, an attachment
 *   effect       what the record notes down when a transition is taken
 *   snapshot     the little the engine needs to know of a transaction
 *   command      what somebody asks for
 *   event        what then happened
 *   refusal      the engine's "no", with a code
 *   finding      what is wrong with a definition
 *
 * Everything here is plain JSON: it is stored, compared between versions, and sent to browsers as it is.
 */

export const stateColours = ['grey', 'teal', 'blue', 'darkblue', 'green', 'red', 'orange'] as const
export type StateColour = (typeof stateColours)[number]

export const customFieldTypes = ['text', 'number', 'date', 'boolean', 'select'] as const
export type CustomFieldType = (typeof customFieldTypes)[number]

export type WorkflowState = {
  key: string
  label: Text
  kind: StatusKind
  colour: StateColour
  /** For final states: how it ended. */
  outcome?: 'completed' | 'cancelled'
  /** How far the work is, 0 to 100. */
  progress?: number
}

export type Requirements = { comment?: boolean; fields?: string[]; attachment?: boolean }

/** recordSubmitter notes the actor as the one who submitted; recordCompletion notes the time and tells `completed`. */
export type Effect = { kind: 'recordSubmitter' } | { kind: 'recordCompletion' }

/** People kept from a transition although their role may take it. */
export type Forbidden = 'submitter'

export type Transition = {
  key: string
  from: string[]
  to: string
  label: Text
  roles: Role[]
  requires?: Requirements
  forbid?: Forbidden[]
  effects?: Effect[]
}

export type CustomField = {
  key: string
  label: Text
  type: CustomFieldType
  required?: boolean
  /** For `select`: what may be chosen. */
  options?: { value: string; label: Text }[]
}

export type WorkflowDefinition = {
  key: string
  name: Text
  states: WorkflowState[]
  transitions: Transition[]
  customFields: CustomField[]
}

/** The state with this key, or nothing. */
export function stateOf(definition: WorkflowDefinition, key: string): WorkflowState | undefined {
  return definition.states.find((state) => state.key === key)
}

/** Where a new transaction starts. Throws for a definition without one, which must never have been published. */
export function initialState(definition: WorkflowDefinition): WorkflowState {
  const state = definition.states.find((each) => each.kind === 'initial')
  if (!state) throw new Error(`Workflow "${definition.key}" has no initial state; it must not have been published.`)
  return state
}
