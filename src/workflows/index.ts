export { approvalIn, customFieldTypes, initialState, ruleTriggers, stateColours, stateOf, transitionOf } from './definition.ts'
export type {
  Approval, Assignment, Automatic, CustomField, CustomFieldType, Escalation, Expression, Forbidden, Requirements, Rule,
  RuleTrigger, Sla, StateColour, Transition, Who, WorkflowDefinition, WorkflowState,
} from './definition.ts'
export type { ConsumerEffect, Effect, OfficeEffect, Recipient } from './effect.ts'
export { officeActions } from './actions/index.ts'
export type { Actions } from './actions/index.ts'
export type { Moment, Outcome, WorkflowAction } from './actions/action.ts'
export { definitionJsonSchema, definitionSchema, definitionSchemaFor } from './definitionSchema.ts'
export { validateDefinition } from './validateDefinition.ts'
export { findingCodes } from './finding.ts'
export type { Finding, FindingCode } from './finding.ts'
export { decide } from './decide.ts'
export type {
  Command, Decision, Delegation, GivenDecision, Next, OfficeFacts, PersonFacts, Snapshot, StatusDecision, WorkflowActor,
} from './snapshot.ts'
export type { Order } from './order.ts'
export { allowedTransitions } from './allowedTransitions.ts'
export type { TransitionOption } from './allowedTransitions.ts'
export { evolve } from './evolve.ts'
export { customTextLimit, validateCustomFields } from './validateCustomFields.ts'
export { defaultLifecycle } from './templates/defaultLifecycle.ts'
