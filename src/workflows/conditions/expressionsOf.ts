import { customFieldCelTypes } from './variables.ts'
import type { CelType } from './variables.ts'
import type { Scope } from './environment.ts'
import type { Effect } from '../effect.ts'
import type { Expression, WorkflowDefinition } from '../definition.ts'

/** An expression and where it stands. `expects` lists the types it may come to; the first is named to people. */
export type Placed = { expression: Expression; element: string; scope: Scope; expects: readonly CelType[] }

const condition: Scope = { kind: 'condition' }
const rule: Scope = { kind: 'rule' }
const bool = ['bool'] as const
const number = ['double', 'int'] as const

/** Every expression of a definition. */
export function expressionsOf(definition: WorkflowDefinition): Placed[] {
  return [
    ...definition.transitions.flatMap(({ key, condition: asked, effects }) => [
      ...placed(asked, `transition:${key}`, condition, bool),
      ...ofEffects(definition, effects, `transition:${key}`, condition),
    ]),
    ...definition.customFields.flatMap(({ key, type, validation }) =>
      placed(validation?.condition, `customField:${key}`, { kind: 'value', type: customFieldCelTypes[type] }, bool),
    ),
    ...(definition.slas ?? []).flatMap((sla) =>
      (sla.escalations ?? []).flatMap((step) => [
        ...placed(step.condition, `sla:${sla.key}:${step.key}`, condition, bool),
        ...ofEffects(definition, step.effects, `sla:${sla.key}:${step.key}`, condition),
      ]),
    ),
    ...(definition.assignments ?? []).flatMap(({ key, expression }) =>
      placed(expression, `assignment:${key}`, { kind: 'candidate' }, number),
    ),
    ...(definition.rules ?? []).flatMap(({ key, condition: asked, effects }) => [
      ...placed(asked, `rule:${key}`, rule, bool),
      ...ofEffects(definition, effects, `rule:${key}`, rule),
    ]),
  ]
}

function placed(expression: string | undefined, element: string, scope: Scope, expects: Placed['expects']): Placed[] {
  return expression === undefined ? [] : [{ expression, element, scope, expects }]
}

function ofEffects(definition: WorkflowDefinition, effects: Effect[] | undefined, element: string, scope: Scope): Placed[] {
  return (effects ?? []).flatMap((effect) =>
    effect.kind === 'setField' && 'expression' in effect && typeof effect.expression === 'string'
      ? [{ expression: effect.expression, element, scope, expects: typesOfField(definition, effect.field) }]
      : [],
  )
}

/** What a field may be set to; nothing for a field that cannot be set, which its action says. */
function typesOfField({ customFields }: WorkflowDefinition, field: unknown): readonly CelType[] {
  const type = customFields.find(({ key }) => key === field)?.type
  if (type === 'number') return number
  if (type) return [customFieldCelTypes[type]]
  return field === 'dueDate' ? ['google.protobuf.Timestamp'] : ['string']
}
