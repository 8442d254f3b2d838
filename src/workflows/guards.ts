import { holds } from './conditions/evaluate.ts'
import { stateOf } from './definition.ts'
import type { Transition, WorkflowDefinition } from './definition.ts'
import { isEmpty } from './isEmpty.ts'
import { stayIn } from './prepared.ts'
import type { Snapshot, WorkflowActor } from './snapshot.ts'
import { tally } from './tally.ts'
import { fieldLabel } from '../events/fieldLabels.ts'
import { inBoth } from '../shared/errors.ts'
import type { Params } from '../shared/errors.ts'
import { refuse } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'
import { roleLabels } from '../shared/roles.ts'
import type { Role } from '../shared/roles.ts'
import type { Text } from '../shared/text.ts'

/** Who takes the transition: a person by their own right, an approval that is complete, or the clock. */
export type Way = 'person' | 'approval' | 'clock'

/**
 * Why this actor may not take this transition now, or nothing. Asked by `decide` and by `allowedTransitions`, so a
 * button and the answer to pressing it cannot disagree. The comment is not asked for here: a button comes before it.
 * What an approval decides is said first: it is nobody's alone, whatever their role. Then who may at all, so that
 * nobody is sent to fill fields for a step that is not theirs.
 */
export function transitionRefusal(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  transition: Transition,
  actor: WorkflowActor | null,
  at: string,
  way: Way = 'person',
): Refusal | undefined {
  return (
    (way === 'person' ? approvalRefusal(definition, snapshot, transition) : undefined) ??
    (way === 'person' ? whoRefusal(definition, snapshot, transition, actor) : undefined) ??
    (way === 'clock' ? undefined : forbiddenRefusal(snapshot, transition, actor)) ??
    conditionRefusal(definition, snapshot, transition, actor, at) ??
    fieldsRefusal(definition, snapshot, transition) ??
    attachmentRefusal(definition, snapshot, transition)
  )
}

/** A comment of blanks is none. */
export function commentRefusal(transition: Transition, comment: string | undefined): Refusal | undefined {
  if (!transition.requires?.comment || comment?.trim()) return undefined
  return refuse('COMMENT_REQUIRED', named(transition))
}

function whoRefusal(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  transition: Transition,
  actor: WorkflowActor | null,
): Refusal | undefined {
  if (mayTake(transition, snapshot, actor)) return undefined
  return refuse('TRANSITION_NOT_ALLOWED_FOR_ROLE', {
    ...named(transition),
    ...inBoth('from', labelOf(definition, snapshot.status)),
    ...inBoth('to', labelOf(definition, transition.to)),
    ...inBoth('roles', listed([...transition.roles.map((each: Role) => roleLabels[each]), ...whoWords(transition, snapshot)])),
    ...inBoth('role', actor ? roleLabels[actor.role] : system),
  })
}

function mayTake({ roles, who }: Transition, snapshot: Snapshot, actor: WorkflowActor | null): boolean {
  if (!actor) return who?.system === true
  if (roles.includes(actor.role) && !actor.readsOnly) return true
  if (!who) return false
  return (
    (who.assignee === true && snapshot.assignedTo === actor.id) ||
    (who.creator === true && snapshot.createdBy === actor.id) ||
    (who.client === true && snapshot.client === actor.id) ||
    (who.users?.includes(actor.id) ?? false)
  )
}

const system: Text = { en: 'the system', ar: 'النظام' }

function whoWords({ who = {} }: Transition, { office }: Snapshot): Text[] {
  const nameOf = (id: number) => office?.people.find((person) => person.id === id)?.name ?? `#${id}`
  return [
    ...(who.assignee ? [{ en: 'the assignee', ar: 'المسند إليه' }] : []),
    ...(who.creator ? [{ en: 'the creator', ar: 'منشئ المعاملة' }] : []),
    ...(who.client ? [{ en: 'the client of the transaction', ar: 'عميل المعاملة' }] : []),
    ...(who.users ?? []).map((id) => ({ en: nameOf(id), ar: nameOf(id) })),
    ...(who.system ? [system] : []),
  ]
}

function forbiddenRefusal(
  { submittedBy, createdBy }: Pick<Snapshot, 'submittedBy' | 'createdBy'>,
  transition: Transition,
  actor: WorkflowActor | null,
): Refusal | undefined {
  if (!actor || !transition.forbid) return undefined
  if (transition.forbid.includes('submitter') && submittedBy === actor.id) return refuse('SELF_APPROVAL', named(transition))
  if (transition.forbid.includes('creator') && createdBy === actor.id) return refuse('CREATOR_FORBIDDEN', named(transition))
  return undefined
}

// What an approval decides, nobody decides alone: neither its yes nor its no.
function approvalRefusal(definition: WorkflowDefinition, snapshot: Snapshot, transition: Transition): Refusal | undefined {
  const { approval } = stayIn(definition, snapshot.status)
  if (!approval || (approval.approved !== transition.key && approval.rejected !== transition.key)) return undefined
  const { given, needed } = tally(approval, snapshot)
  return refuse('APPROVAL_REQUIRED', {
    ...named(transition),
    ...inBoth('approval', approval.label),
    given,
    needed: needed ?? '…',
  })
}

function conditionRefusal(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  transition: Transition,
  actor: WorkflowActor | null,
  at: string,
): Refusal | undefined {
  const { condition, conditionText } = transition
  if (condition === undefined) return undefined
  const facts = { snapshot, actor, at }
  const held = holds(definition, condition, { kind: 'condition' }, facts, `transition:${transition.key}`)
  if (held === true) return undefined
  if (held !== false) return held
  return refuse('CONDITION_NOT_MET', { ...named(transition), ...inBoth('reason', conditionText ?? unmet(condition)) })
}

function unmet(condition: string): Text {
  return { en: `the condition is not met: ${condition}`, ar: `لم يتحقق الشرط: ${condition}` }
}

function fieldsRefusal(
  definition: WorkflowDefinition,
  { fields }: Pick<Snapshot, 'fields'>,
  transition: Transition,
): Refusal | undefined {
  const isMissing = (field: string) => isEmpty(fields[field])
  const { needed } = stayIn(definition, transition.to)
  if (!needed.some(isMissing) && !transition.requires?.fields?.some(isMissing)) return undefined
  const missing = [...(transition.requires?.fields ?? []), ...needed].filter(isMissing)
  const labels = missing.map(
    (field) => definition.customFields.find((custom) => custom.key === field)?.label ?? fieldLabel(field),
  )
  return refuse('FIELDS_REQUIRED', { ...named(transition), ...inBoth('fields', listed(labels)) })
}

function attachmentRefusal(definition: WorkflowDefinition, snapshot: Snapshot, transition: Transition): Refusal | undefined {
  if (snapshot.attachmentCount > 0 || !needsFile(definition, snapshot, transition)) return undefined
  return refuse('ATTACHMENT_REQUIRED', named(transition))
}

/**
 * Whether a file must be there: the transition says so, or the office does for all work that leaves its initial state.
 * What is cancelled there never came in, and needs none.
 */
export function needsFile(definition: WorkflowDefinition, { fileRequired, status }: Pick<Snapshot, 'fileRequired' | 'status'>, transition: Transition): boolean {
  if (transition.requires?.attachment) return true
  if (!fileRequired || stateOf(definition, status)?.kind !== 'initial') return false
  const to = stateOf(definition, transition.to)
  return to?.kind !== 'initial' && to?.outcome !== 'cancelled'
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
