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
