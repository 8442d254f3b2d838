import type { Expression, WorkflowDefinition } from '../definition.ts'
import { everyEffect } from './everyEffect.ts'

/** The definition with each CEL expression as `change` gives it back. */
export function everyExpression(
  definition: WorkflowDefinition,
  change: (expression: Expression) => Expression,
): WorkflowDefinition {
  const condition = <Part extends { condition?: Expression }>(part: Part): Part =>
    part.condition === undefined ? part : { ...part, condition: change(part.condition) }
  const { transitions, customFields, slas, assignments, rules } = everyEffect(definition, (effect) =>
    effect.kind === 'setField' && typeof effect.expression === 'string'
      ? { ...effect, expression: change(effect.expression) }
      : effect,
  )
  return {
    ...definition,
    transitions: transitions.map(condition),
    customFields: customFields.map((field) =>
      field.validation ? { ...field, validation: condition(field.validation) } : field,
    ),
    ...(slas && {
      slas: slas.map((sla) => (sla.escalations ? { ...sla, escalations: sla.escalations.map(condition) } : sla)),
    }),
    ...(assignments && {
      assignments: assignments.map((each) =>
        each.expression === undefined ? each : { ...each, expression: change(each.expression) },
      ),
    }),
    ...(rules && { rules: rules.map(condition) }),
  }
}
