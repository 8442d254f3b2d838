import type { Effect } from './effect.ts'
import type { Id } from '../shared/ids.ts'
import type { Role } from '../shared/roles.ts'
import type { StatusKind } from '../shared/statusKinds.ts'
import type { Text } from '../shared/text.ts'

/*
 * Glossary
 *   workflow     the whole plan a transaction follows; data, published in versions
 *   state        a place in the plan; the transaction's `status` is the key of one
 *   transition   an arrow that may be taken, from one of several states to one state
 *   requirement  what the person must bring: a comment, filled fields, an attachment
 *   condition    a CEL expression that must be true
 *   effect       what else is done when a transition is taken, a clock runs out or a rule applies
 *   approval     a question put to several people; their answers take a transition
 *   seat         one person's place in an approval; a delegate may fill it
 *   SLA          how much working time some states may take together
 *   escalation   what is done when that time is nearly or quite used up
 *   rule         when something happens, if a condition holds, then effects
 *   snapshot     the little the engine needs to know of a transaction
 *   command      what somebody, or a clock, asks for
 *   event        what then happened
 *   order        what the floors above must do: notify, call a webhook, run a clock
 *   refusal      the engine's "no", with a code
 *   finding      what is wrong with a definition
 *
 * Everything here is plain JSON: it is stored, compared between versions, and sent to browsers as it is.
 */

export const stateColours = ['grey', 'teal', 'blue', 'darkblue', 'green', 'red', 'orange'] as const
export type StateColour = (typeof stateColours)[number]

export const customFieldTypes = ['text', 'number', 'date', 'boolean', 'select'] as const
export type CustomFieldType = (typeof customFieldTypes)[number]

/** A CEL expression over `transaction`, `fields`, `actor`, `now` (docs/workflows.md lists what they hold). */
export type Expression = string

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

/** People kept from a transition although their role may take it. */
export const forbiddenPeople = ['submitter', 'creator'] as const
export type Forbidden = (typeof forbiddenPeople)[number]

/** Who may take a transition beside its roles, by what they are to the transaction. `system` = clocks and machines. */
export type Who = { assignee?: boolean; creator?: boolean; client?: boolean; users?: Id[]; system?: boolean }

/** Taken by the clock when the transaction has been this long in the state; `working` = minutes of the office's hours. */
export type Automatic = { afterMinutes: number; clock: 'working' | 'elapsed' }

export type Transition = {
  key: string
  from: string[]
  to: string
  label: Text
  roles: Role[]
  who?: Who
  condition?: Expression
  /** Said to people when the condition does not hold. */
  conditionText?: Text
  requires?: Requirements
  forbid?: Forbidden[]
  effects?: Effect[]
  automatic?: Automatic
  /** A no to the work, as figures count it. What an approval names as `rejected` is one without saying so. */
  rejects?: boolean
}

/**
 * Asked while the transaction is in `state`. `need`: one yes, everybody's, or so many. Enough take the transition
 * `approved`; a no takes `rejected`, at once (`first`) or when there can no longer be enough (`impossible`).
 * The submitter never fills a seat.
 */
export type Approval = {
  key: string
  label: Text
  state: string
  by: { users: Id[] } | { role: Role }
  need: 'any' | 'all' | number
  approved: string
  rejected: string
  rejection?: 'first' | 'impossible'
}

export type CustomField = {
  key: string
  label: Text
  type: CustomFieldType
  /** Always needed. */
  required?: boolean
  /** Needed before the transaction may enter one of these states. */
  requiredIn?: string[]
  /** For `select`: what may be chosen. */
  options?: { value: string; label: Text }[]
  /** Must be true of a filled-in `value`; else people read the message. */
  validation?: { condition: Expression; message: Text }
}

/** A step of the ladder: when so much of the time is used, or so long before or after it is due. */
export type Escalation = {
  key: string
  at: { percent: number } | { minutesBefore: number } | { minutesAfter: number }
  condition?: Expression
  effects?: Effect[]
  /** Taken by the clock. */
  transition?: string
}

/**
 * Working minutes that the states in `during` may take together. The clock waits in `pausedIn` (default: every state
 * of the kind `waiting` that is not in `during`) and stops in all others.
 */
export type Sla = {
  key: string
  label: Text
  during: string[]
  pausedIn?: string[]
  minutes: number
  /** Key of a working calendar; default: the office's. */
  calendar?: string
  escalations?: Escalation[]
}

/** Who gets the work when a transaction enters one of the states `on`. A higher score wins in `expression`. */
export type Assignment = {
  key: string
  label: Text
  on: string[]
  pool: { users?: Id[]; role?: Role; sameDepartment?: boolean }
  by: 'roundRobin' | 'leastLoaded' | 'expression'
  /** For `expression`: a number for each `candidate`. */
  expression?: Expression
  /** Leave it with whoever has it. */
  keep?: boolean
}

export const ruleTriggers = [
  'transactionCreated', 'transactionUpdated', 'statusChanged', 'completed', 'assignmentChanged', 'clientChanged',
  'commentAdded', 'documentSubmitted', 'approvalDecided', 'slaEscalated',
] as const
export type RuleTrigger = (typeof ruleTriggers)[number]

/** When … if … then. Rules run by `order`, then as written; `stop` ends the round. Effects of rules wake no rules. */
export type Rule = {
  key: string
  label: Text
  on: RuleTrigger[]
  condition?: Expression
  effects: Effect[]
  order?: number
  stop?: boolean
}

export type WorkflowDefinition = {
  key: string
  name: Text
  states: WorkflowState[]
  transitions: Transition[]
  customFields: CustomField[]
  approvals?: Approval[]
  slas?: Sla[]
  assignments?: Assignment[]
  rules?: Rule[]
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

/** The transition with this key, or nothing. */
export function transitionOf(definition: WorkflowDefinition, key: string): Transition | undefined {
  return definition.transitions.find((transition) => transition.key === key)
}

/** The approval asked in this state, or nothing. */
export function approvalIn(definition: WorkflowDefinition, state: string): Approval | undefined {
  return definition.approvals?.find((approval) => approval.state === state)
}
