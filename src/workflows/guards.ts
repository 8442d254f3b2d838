import { stateOf } from './definition.ts'
import type { Transition, WorkflowDefinition } from './definition.ts'
import type { Snapshot, WorkflowActor } from './snapshot.ts'
import { fieldLabel } from '../events/fieldLabels.ts'
import { inBoth } from '../shared/errors.ts'
import type { Params } from '../shared/errors.ts'
import { refuse } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'
import { roleLabels } from '../shared/roles.ts'
import type { Role } from '../shared/roles.ts'
import type { Text } from '../shared/text.ts'

/**
 * Why this actor may not take this transition now, or nothing. Asked by `decide` and by `allowedTransitions`, so a
 * button and the answer to pressing it cannot disagree. The comment is not asked for here: a button comes before it.
 * Who-may-at-all is answered first, so that nobody is sent to fill fields for a step that is not theirs.
 */
export function transitionRefusal(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  transition: Transition,
  actor: WorkflowActor,
): Refusal | undefined {
  return (
    roleRefusal(definition, snapshot, transition, actor) ??
    submitterRefusal(snapshot, transition, actor) ??
    fieldsRefusal(definition, snapshot, transition) ??
    attachmentRefusal(snapshot, transition)
  )
}

/** A comment of blanks is none. */
export function commentRefusal(transition: Transition, comment: string | undefined): Refusal | undefined {
  if (!transition.requires?.comment || comment?.trim()) return undefined
  return refuse('COMMENT_REQUIRED', named(transition))
}

function roleRefusal(
  definition: WorkflowDefinition,
  { status }: Pick<Snapshot, 'status'>,
  transition: Transition,
  { role }: Pick<WorkflowActor, 'role'>,
): Refusal | undefined {
  if (transition.roles.includes(role)) return undefined
  return refuse('TRANSITION_NOT_ALLOWED_FOR_ROLE', {
    ...named(transition),
    ...inBoth('from', labelOf(definition, status)),
    ...inBoth('to', labelOf(definition, transition.to)),
    ...inBoth('roles', listed(transition.roles.map((each: Role) => roleLabels[each]))),
    ...inBoth('role', roleLabels[role]),
  })
}

function submitterRefusal(
  { submittedBy }: Pick<Snapshot, 'submittedBy'>,
  transition: Transition,
  { id }: Pick<WorkflowActor, 'id'>,
): Refusal | undefined {
  if (!transition.forbid?.includes('submitter') || submittedBy !== id) return undefined
  return refuse('SELF_APPROVAL', named(transition))
}

function fieldsRefusal(
  definition: WorkflowDefinition,
  { fields }: Pick<Snapshot, 'fields'>,
  transition: Transition,
): Refusal | undefined {
  const missing = (transition.requires?.fields ?? []).filter((field) => isEmpty(fields[field]))
  if (missing.length === 0) return undefined
  const labels = missing.map(
    (field) => definition.customFields.find((custom) => custom.key === field)?.label ?? fieldLabel(field),
  )
  return refuse('FIELDS_REQUIRED', { ...named(transition), ...inBoth('fields', listed(labels)) })
}

function attachmentRefusal(
  { attachmentCount }: Pick<Snapshot, 'attachmentCount'>,
  transition: Transition,
): Refusal | undefined {
  if (!transition.requires?.attachment || attachmentCount > 0) return undefined
  return refuse('ATTACHMENT_REQUIRED', named(transition))
}

/** Nothing was filled in. `false` and 0 are answers. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

function named(transition: Transition): Params {
  return inBoth('transition', transition.label)
}

function labelOf(definition: WorkflowDefinition, key: string): Text {
  return stateOf(definition, key)?.label ?? { en: key, ar: key }
}

function listed(texts: Text[]): Text {
  return { en: texts.map((text) => text.en).join(', '), ar: texts.map((text) => text.ar).join('، ') }
}
