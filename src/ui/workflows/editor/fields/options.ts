import type { WorkflowDefinition } from '../../../../workflows/definition.ts'
import { partsOf, type PartKind } from '../../../../workflows/editing/parts.ts'
import { roleLabels, roles } from '../../../../shared/roles.ts'
import { say, type Locale, type Text } from '../../../../shared/text.ts'
import type { Option } from './Choice.tsx'

/** The parts of one list, to choose from by their words. */
export function partOptions(definition: WorkflowDefinition, kind: PartKind, locale: Locale): Option[] {
  return partsOf(definition, kind).map(({ key, label }) => ({ value: key, label: say(label, locale) || key }))
}

/** A fixed list of words, to choose from. */
export function wordOptions<Word extends string>(labels: Readonly<Record<Word, Text>>, locale: Locale): Option[] {
  return (Object.keys(labels) as Word[]).map((value) => ({ value, label: say(labels[value], locale) }))
}

/** The roles of the office, the strongest last. */
export function roleOptions(locale: Locale): Option[] {
  return roles.map((role) => ({ value: role, label: say(roleLabels[role], locale) }))
}
