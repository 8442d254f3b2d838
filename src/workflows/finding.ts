import type { Text } from '../shared/text.ts'

export const findingCodes = [
  'SHAPE',
  'MISSING_TRANSLATION',
  'DUPLICATE_KEY',
  'NO_INITIAL_STATE',
  'SEVERAL_INITIAL_STATES',
  'NO_FINAL_STATE',
  'UNKNOWN_STATE',
  'UNREACHABLE_STATE',
  'DEAD_END',
  'NO_WAY_TO_AN_END',
  'NOBODY_MAY_TAKE',
  'LEAVES_NO_STATE',
  'AMBIGUOUS_TRANSITION',
  'SUBMITTER_NEVER_RECORDED',
  'COMPLETION_NOT_RECORDED',
  'OUTCOME_OF_OPEN_STATE',
  'SELECT_WITHOUT_OPTIONS',
  'UNKNOWN_FIELD',
  'SHADOWED_FIELD',
  'UNKNOWN_TRANSITION',
  'UNKNOWN_SLA',
  'UNKNOWN_CALENDAR',
  'UNKNOWN_ASSIGNMENT',
  'UNKNOWN_WEBHOOK',
  'UNKNOWN_WORKFLOW',
  'UNKNOWN_USER',
  'INACTIVE_USER',
  'NOBODY_IN_ROLE',
  'FIELD_NOT_SETTABLE',
  'WRONG_VALUE',
  'NOBODY_TO_NOTIFY',
  'SEVERAL_APPROVALS',
  'APPROVAL_OF_FINAL_STATE',
  'APPROVAL_NOT_FROM_STATE',
  'APPROVAL_WITHOUT_CHOICE',
  'NOBODY_TO_APPROVE',
  'TOO_MANY_APPROVALS',
  'ONLY_SELF_APPROVAL',
  'APPROVAL_MAY_STICK',
  'APPROVED_BY_CLOCK',
  'EXPRESSION_SYNTAX',
  'EXPRESSION_TYPE',
  'EXPRESSION_UNKNOWN_NAME',
  'EXPRESSION_UNSAFE',
  'EXPRESSION_MAY_FAIL',
  'CONDITION_NEVER_HOLDS',
  'SLA_ON_FINAL_STATE',
  'SLA_COUNTS_AND_PAUSES',
  'ESCALATION_DOES_NOTHING',
  'ESCALATION_NOT_FROM_SLA',
  'ESCALATION_BEFORE_START',
  'ESCALATION_LOOP',
  'AUTOMATIC_FROM_FINAL',
  'SEVERAL_AUTOMATIC',
  'NOBODY_TO_ASSIGN',
  'EXPRESSION_MISSING',
  'RULE_DOES_NOTHING',
  'RULE_NEVER_REACHED',
  'SAME_LABEL',
] as const

export type FindingCode = (typeof findingCodes)[number]

/**
 * What is wrong with a definition. `element` is the place: `workflow`, `state:review`, `transition:approve`,
 * `customField:area`, or for SHAPE the path into the JSON (`states.0.colour`). An `error` prevents publishing.
 */
export type Finding = { code: FindingCode; element: string; message: Text; severity: 'error' | 'warning' }

export function error(code: FindingCode, element: string, message: Text): Finding {
  return { code, element, message, severity: 'error' }
}

export function warning(code: FindingCode, element: string, message: Text): Finding {
  return { code, element, message, severity: 'warning' }
}
