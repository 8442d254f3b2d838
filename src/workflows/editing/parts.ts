import type { WorkflowDefinition } from '../definition.ts'

/** The lists of a definition, by what one entry is called in findings (`state:review`). */
export const partLists = {
  state: 'states',
  transition: 'transitions',
  approval: 'approvals',
  customField: 'customFields',
  sla: 'slas',
  assignment: 'assignments',
  rule: 'rules',
} as const satisfies Record<string, keyof WorkflowDefinition>

export type PartKind = keyof typeof partLists
export type PartOf<Kind extends PartKind> = NonNullable<WorkflowDefinition[(typeof partLists)[Kind]]>[number]

export const partKinds = Object.keys(partLists) as PartKind[]

/** The entries of one list, in the order they are written. */
export function partsOf<Kind extends PartKind>(definition: WorkflowDefinition, kind: Kind): readonly PartOf<Kind>[] {
  return (definition[partLists[kind]] ?? []) as readonly PartOf<Kind>[]
}

/** The entry with this key; the first of several, which a draft may have. */
export function partOf<Kind extends PartKind>(
  definition: WorkflowDefinition,
  kind: Kind,
  key: string,
): PartOf<Kind> | undefined {
  return partsOf(definition, kind).find((part) => part.key === key)
}

/** The definition with another list in the place of this one. */
export function withParts<Kind extends PartKind>(
  definition: WorkflowDefinition,
  kind: Kind,
  parts: readonly PartOf<Kind>[],
): WorkflowDefinition {
  return { ...definition, [partLists[kind]]: parts }
}

/** With one more entry at the end. */
export function addPart<Kind extends PartKind>(
  definition: WorkflowDefinition,
  kind: Kind,
  part: PartOf<Kind>,
): WorkflowDefinition {
  return withParts(definition, kind, [...partsOf(definition, kind), part])
}

/**
 * With `part` in the place of the entry of this key; where two share it, of the first. To give it another key is
 * renamePart's, which takes everything along that names it.
 */
export function replacePart<Kind extends PartKind>(
  definition: WorkflowDefinition,
  kind: Kind,
  key: string,
  part: PartOf<Kind>,
): WorkflowDefinition {
  const parts = partsOf(definition, kind)
  const place = parts.findIndex((each) => each.key === key)
  return place < 0 ? definition : withParts(definition, kind, parts.with(place, part))
}

/** One place earlier (-1) or later (1); at the end of the list nothing changes. */
export function movePart(definition: WorkflowDefinition, kind: PartKind, key: string, by: -1 | 1): WorkflowDefinition {
  const parts = partsOf(definition, kind)
  const place = parts.findIndex((each) => each.key === key)
  const other = parts[place + by]
  const moved = parts[place]
  if (!moved || !other) return definition
  return withParts(definition, kind, parts.with(place, other).with(place + by, moved))
}
