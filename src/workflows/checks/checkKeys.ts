import type { WorkflowDefinition } from '../definition.ts'
import { error } from '../finding.ts'
import type { Finding } from '../finding.ts'

/** Keys that are used twice where they must tell things apart. */
export function checkKeys(definition: WorkflowDefinition): Finding[] {
  const { states, transitions, customFields, approvals = [], slas = [], assignments = [], rules = [] } = definition
  return [
    ...repeated(keysOf(states), 'state'),
    ...repeated(keysOf(transitions), 'transition'),
    ...repeated(keysOf(customFields), 'customField'),
    ...repeated(keysOf(approvals), 'approval'),
    ...repeated(keysOf(slas), 'sla'),
    ...repeated(keysOf(assignments), 'assignment'),
    ...repeated(keysOf(rules), 'rule'),
    ...customFields.flatMap(({ key, options = [] }) =>
      repeated(options.map(({ value }) => value), `customField:${key}:option`),
    ),
    ...slas.flatMap(({ key, escalations = [] }) => repeated(keysOf(escalations), `sla:${key}`)),
  ]
}

function keysOf(parts: { key: string }[]): string[] {
  return parts.map(({ key }) => key)
}

function repeated(keys: string[], element: string): Finding[] {
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index))
  return [...twice].map((key) =>
    error('DUPLICATE_KEY', `${element}:${key}`, {
      en: `The key "${key}" is used ${keys.filter((each) => each === key).length} times; expected once.`,
      ar: `المفتاح «${key}» مكرر، والمتوقع أن يرد مرة واحدة.`,
    }),
  )
}
