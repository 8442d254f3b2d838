import { renameInExpression } from '../conditions/renameInExpression.ts'
import type { WorkflowDefinition } from '../definition.ts'
import type { Effect } from '../effect.ts'
import { everyEffect } from './everyEffect.ts'
import { everyExpression } from './everyExpression.ts'
import { partOf, replacePart } from './parts.ts'
import type { PartKind } from './parts.ts'

/**
 * Gives a part another key, and says it everywhere the old one was said: in other parts, in effects and in expressions.
 * Nothing changes when no part has the key. `to` must be free: two parts of one key cannot be told apart again.
 */
export function renamePart(definition: WorkflowDefinition, kind: PartKind, from: string, to: string): WorkflowDefinition {
  const part = partOf(definition, kind, from)
  if (!part || from === to) return definition
  return renameMentions(replacePart(definition, kind, from, { ...part, key: to }), kind, from, to)
}

function renameMentions(definition: WorkflowDefinition, kind: PartKind, from: string, to: string): WorkflowDefinition {
  const named = (key: string) => (key === from ? to : key)
  switch (kind) {
    case 'state':
      return inExpressions(ofState(definition, named), 'state', from, to)
    case 'transition':
      return inExpressions(ofTransition(definition, named), 'transition', from, to)
    case 'customField':
      return inExpressions(ofCustomField(definition, named), 'customField', from, to)
    case 'sla':
      return everyEffect(definition, (effect) =>
        isClock(effect) ? { ...effect, sla: named(effect.sla) } : effect,
      )
    case 'assignment':
      return everyEffect(definition, (effect) =>
        effect.kind === 'assign' && typeof effect.to === 'object' && effect.to !== null && 'rule' in effect.to
          ? ({ kind: 'assign', to: { rule: named(String(effect.to.rule)) } })
          : effect,
      )
    case 'approval':
    case 'rule':
      return definition
    default:
      return kind satisfies never
  }
}

function inExpressions(
  definition: WorkflowDefinition,
  named: 'state' | 'transition' | 'customField',
  from: string,
  to: string,
): WorkflowDefinition {
  return everyExpression(definition, (expression) => renameInExpression(expression, named, from, to))
}

type Named = (key: string) => string

function ofState(definition: WorkflowDefinition, named: Named): WorkflowDefinition {
  const { transitions, approvals, slas, assignments, customFields } = definition
  return {
    ...definition,
    transitions: transitions.map((each) => ({ ...each, from: each.from.map(named), to: named(each.to) })),
    customFields: customFields.map((field) =>
      field.requiredIn ? { ...field, requiredIn: field.requiredIn.map(named) } : field,
    ),
    ...(approvals && { approvals: approvals.map((each) => ({ ...each, state: named(each.state) })) }),
    ...(slas && {
      slas: slas.map((sla) => ({
        ...sla,
        during: sla.during.map(named),
        ...(sla.pausedIn && { pausedIn: sla.pausedIn.map(named) }),
      })),
    }),
    ...(assignments && { assignments: assignments.map((each) => ({ ...each, on: each.on.map(named) })) }),
  }
}

function ofTransition(definition: WorkflowDefinition, named: Named): WorkflowDefinition {
  const { approvals, slas } = definition
  return {
    ...definition,
    ...(approvals && {
      approvals: approvals.map((each) => ({ ...each, approved: named(each.approved), rejected: named(each.rejected) })),
    }),
    ...(slas && {
      slas: slas.map((sla) =>
        sla.escalations
          ? {
              ...sla,
              escalations: sla.escalations.map((step) =>
                step.transition === undefined ? step : { ...step, transition: named(step.transition) },
              ),
            }
          : sla,
      ),
    }),
  }
}

function ofCustomField(definition: WorkflowDefinition, named: Named): WorkflowDefinition {
  const renamed = everyEffect(definition, (effect) =>
    effect.kind === 'setField' && typeof effect.field === 'string' ? { ...effect, field: named(effect.field) } : effect,
  )
  return {
    ...renamed,
    transitions: renamed.transitions.map((each) =>
      each.requires?.fields ? { ...each, requires: { ...each.requires, fields: each.requires.fields.map(named) } } : each,
    ),
  }
}

/** An effect that names an SLA. */
export function isClock(effect: Effect): effect is { kind: 'startSla' | 'stopSla'; sla: string } {
  return effect.kind === 'startSla' || effect.kind === 'stopSla'
}
