import type { Transition, WorkflowDefinition } from '../../../workflows/definition.ts'

/** The transition that already leads from one state to the other: a workflow has one at most. */
export function transitionBetween({ transitions }: WorkflowDefinition, from: string, to: string): Transition | undefined {
  return transitions.find((each) => each.to === to && each.from.includes(from))
}
