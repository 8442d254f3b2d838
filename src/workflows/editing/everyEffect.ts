import type { Escalation, WorkflowDefinition } from '../definition.ts'
import type { Effect } from '../effect.ts'

/**
 * The definition with each effect as `change` gives it back; null takes it out. A rule that loses its last effect goes
 * with it, and so does a step of a ladder that has no transition either: they would do nothing.
 */
export function everyEffect(
  definition: WorkflowDefinition,
  change: (effect: Effect) => Effect | null,
): WorkflowDefinition {
  const changed = (effects: Effect[]) => effects.map(change).filter((effect) => effect !== null)
  const { transitions, slas, rules } = definition
  return {
    ...definition,
    transitions: transitions.map((each) => (each.effects ? { ...each, effects: changed(each.effects) } : each)),
    ...(slas && {
      slas: slas.map((sla) =>
        sla.escalations ? { ...sla, escalations: sla.escalations.flatMap((step) => changedStep(step, changed)) } : sla,
      ),
    }),
    ...(rules && {
      rules: rules
        .map((rule) => ({ ...rule, effects: changed(rule.effects) }))
        .filter(({ effects }, index) => effects.length > 0 || rules[index]?.effects.length === 0),
    }),
  }
}

function changedStep(step: Escalation, changed: (effects: Effect[]) => Effect[]): Escalation[] {
  if (!step.effects) return [step]
  const effects = changed(step.effects)
  const emptied = step.effects.length > 0 && effects.length === 0 && step.transition === undefined
  return emptied ? [] : [{ ...step, effects }]
}
