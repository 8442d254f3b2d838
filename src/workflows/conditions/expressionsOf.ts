import { customFieldCelTypes } from './variables.ts'
import type { Scope } from './environment.ts'
import type { Effect } from '../effect.ts'
import type { Expression, WorkflowDefinition } from '../definition.ts'

/** An expression and where it stands. `expects` is what it must come to. */
export type Placed = { expression: Expression; element: string; scope: Scope; expects: 'bool' | 'number' | 'any' }

const condition: Scope = { kind: 'condition' }
const rule: Scope = { kind: 'rule' }

/** Every expression of a definition. */
export function expressionsOf(definition: WorkflowDefinition): Placed[] {
  return [
    ...definition.transitions.flatMap(({ key, condition: asked, effects }) => [
      ...placed(asked, `transition:${key}`, condition, 'bool'),
      ...ofEffects(effects, `transition:${key}`, condition),
    ]),
    ...definition.customFields.flatMap(({ key, type, validation }) =>
      placed(validation?.condition, `customField:${key}`, { kind: 'value', type: customFieldCelTypes[type] }, 'bool'),
    ),
    ...(definition.slas ?? []).flatMap((sla) =>
      (sla.escalations ?? []).flatMap((step) => [
        ...placed(step.condition, `sla:${sla.key}:${step.key}`, condition, 'bool'),
        ...ofEffects(step.effects, `sla:${sla.key}:${step.key}`, condition),
      ]),
    ),
    ...(definition.assignments ?? []).flatMap(({ key, expression }) =>
      placed(expression, `assignment:${key}`, { kind: 'candidate' }, 'number'),
    ),
    ...(definition.rules ?? []).flatMap(({ key, condition: asked, effects }) => [
      ...placed(asked, `rule:${key}`, rule, 'bool'),
      ...ofEffects(effects, `rule:${key}`, rule),
    ]),
  ]
}

function placed(expression: string | undefined, element: string, scope: Scope, expects: Placed['expects']): Placed[] {
  return expression === undefined ? [] : [{ expression, element, scope, expects }]
}

function ofEffects(effects: Effect[] | undefined, element: string, scope: Scope): Placed[] {
  return (effects ?? []).flatMap((effect) =>
    effect.kind === 'setField' && 'expression' in effect && typeof effect.expression === 'string'
      ? [{ expression: effect.expression, element, scope, expects: 'any' as const }]
      : [],
  )
}
