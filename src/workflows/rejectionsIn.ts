import type { WorkflowDefinition } from './definition.ts'

/** The transitions that say no: those marked `rejects`, and those an approval takes when it is refused. */
export function rejectionsIn({ transitions, approvals = [] }: WorkflowDefinition): Set<string> {
  return new Set([...transitions.filter(({ rejects }) => rejects).map(({ key }) => key), ...approvals.map(({ rejected }) => rejected)])
}
