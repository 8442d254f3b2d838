import type { WorkflowDefinition } from './definition.ts'
import type { Effect } from './effect.ts'

/** Every effect of a definition, with the place it stands in, as findings name it. */
export function effectsOf({ transitions, slas = [], rules = [] }: WorkflowDefinition): { element: string; effect: Effect }[] {
  const at = (element: string, effects: Effect[] = []) => effects.map((effect) => ({ element, effect }))
  return [
    ...transitions.flatMap(({ key, effects }) => at(`transition:${key}`, effects)),
    ...slas.flatMap(({ key, escalations = [] }) => escalations.flatMap((step) => at(`sla:${key}:${step.key}`, step.effects))),
    ...rules.flatMap(({ key, effects }) => at(`rule:${key}`, effects)),
  ]
}
