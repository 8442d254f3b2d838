export { customFieldTypes, initialState, stateColours, stateOf } from './definition.ts'
export type {
  CustomField, CustomFieldType, Effect, Forbidden, Requirements, StateColour, Transition, WorkflowDefinition,
  WorkflowState,
} from './definition.ts'
export { definitionSchema } from './definitionSchema.ts'
export { validateDefinition } from './validateDefinition.ts'
export { findingCodes } from './finding.ts'
export type { Finding, FindingCode } from './finding.ts'
export { decide } from './decide.ts'
export type { Command, Decision, Next, Snapshot, WorkflowActor } from './snapshot.ts'
export { allowedTransitions } from './allowedTransitions.ts'
export type { TransitionOption } from './allowedTransitions.ts'
export { customTextLimit, validateCustomFields } from './validateCustomFields.ts'
export { defaultLifecycle } from './templates/defaultLifecycle.ts'
