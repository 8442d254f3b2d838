import { renameInExpression } from '../conditions/renameInExpression.ts'
import { expressionsOf } from '../conditions/expressionsOf.ts'
import { compareDefinitions } from '../compareDefinitions.ts'
import type { Difference } from '../compareDefinitions.ts'
import type { WorkflowDefinition } from '../definition.ts'
import { everyEffect } from './everyEffect.ts'
import { partsOf, withParts } from './parts.ts'
import type { PartKind } from './parts.ts'
import { isClock } from './renamePart.ts'

/**
 * `after` = without the part and without whatever means nothing without it; `others` = what that changes beside the
 * part itself; `mentions` = places whose expressions still name it, which only a person can put right.
 */
export type Removal = { after: WorkflowDefinition; others: Difference[]; mentions: string[] }

/** What it would mean to take a part out. Nothing changes when no part has the key. */
export function removalOf(definition: WorkflowDefinition, kind: PartKind, key: string): Removal {
  const after = removePart(definition, kind, key)
  const own = `${kind}:${key}`
  return {
    after,
    others: compareDefinitions(definition, after).filter(({ element }) => element !== own),
    mentions: mentionsOf(after, kind, key),
  }
}

/** The definition without a part, and without what cannot be without it. */
export function removePart(definition: WorkflowDefinition, kind: PartKind, key: string): WorkflowDefinition {
  const parts = partsOf(definition, kind)
  const place = parts.findIndex((part) => part.key === key)
  if (place < 0) return definition
  const left = withParts(definition, kind, parts.toSpliced(place, 1))
  // Of two parts with one key the other still answers to it.
  return parts.some((part, index) => part.key === key && index !== place) ? left : removeMentions(left, kind, key)
}

function removeMentions(definition: WorkflowDefinition, kind: PartKind, key: string): WorkflowDefinition {
  switch (kind) {
    case 'state':
      return ofState(definition, key)
    case 'transition':
      return ofTransition(definition, key)
    case 'customField':
      return ofCustomField(definition, key)
    case 'sla':
      return everyEffect(definition, (effect) => (isClock(effect) && effect.sla === key ? null : effect))
    case 'assignment':
      return everyEffect(definition, (effect) => {
        const { to } = effect.kind === 'assign' ? effect : { to: null }
        return typeof to === 'object' && to !== null && 'rule' in to && to.rule === key ? null : effect
      })
    case 'approval':
    case 'rule':
      return definition
    default:
      return kind satisfies never
  }
}

function ofState(definition: WorkflowDefinition, key: string): WorkflowDefinition {
  const without = (keys: string[]) => keys.filter((each) => each !== key)
  const { transitions, approvals, slas, assignments, customFields } = definition
  const lost = transitions.filter(({ from, to }) => to === key || (from.length > 0 && without(from).length === 0))
  const stopped = (slas ?? []).filter(({ during }) => during.length > 0 && without(during).length === 0)
  const kept: WorkflowDefinition = {
    ...definition,
    transitions: transitions.map((each) => (each.from.includes(key) ? { ...each, from: without(each.from) } : each)),
    customFields: customFields.map((field) =>
      field.requiredIn ? { ...field, requiredIn: without(field.requiredIn) } : field,
    ),
    ...(approvals && { approvals: approvals.filter(({ state }) => state !== key) }),
    ...(slas && {
      slas: slas.map((sla) => ({
        ...sla,
        during: without(sla.during),
        ...(sla.pausedIn && { pausedIn: without(sla.pausedIn) }),
      })),
    }),
    ...(assignments && { assignments: assignments.map((each) => ({ ...each, on: without(each.on) })) }),
  }
  const arrowless = lost.reduce((rest, transition) => removePart(rest, 'transition', transition.key), kept)
  return stopped.reduce((rest, sla) => removePart(rest, 'sla', sla.key), arrowless)
}

function ofTransition(definition: WorkflowDefinition, key: string): WorkflowDefinition {
  const { approvals, slas } = definition
  return {
    ...definition,
    ...(approvals && { approvals: approvals.filter(({ approved, rejected }) => approved !== key && rejected !== key) }),
    ...(slas && {
      slas: slas.map((sla) =>
        sla.escalations
          ? {
              ...sla,
              escalations: sla.escalations.flatMap((step) => {
                if (step.transition !== key) return [step]
                const { transition: _gone, ...rest } = step
                return (rest.effects ?? []).length > 0 ? [rest] : []
              }),
            }
          : sla,
      ),
    }),
  }
}

function ofCustomField(definition: WorkflowDefinition, key: string): WorkflowDefinition {
  const unset = everyEffect(definition, (effect) =>
    effect.kind === 'setField' && effect.field === key ? null : effect,
  )
  return {
    ...unset,
    transitions: unset.transitions.map((each) =>
      each.requires?.fields?.includes(key)
        ? { ...each, requires: { ...each.requires, fields: each.requires.fields.filter((field) => field !== key) } }
        : each,
    ),
  }
}

function mentionsOf(definition: WorkflowDefinition, kind: PartKind, key: string): string[] {
  if (kind !== 'state' && kind !== 'transition' && kind !== 'customField') return []
  const naming = expressionsOf(definition).filter(
    ({ expression }) => renameInExpression(expression, kind, key, `${key}_`) !== expression,
  )
  return [...new Set(naming.map(({ element }) => element))]
}
