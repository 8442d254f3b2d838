import type { PayloadRequest } from 'payload'
import type { WorkflowDefinition } from '../../workflows/definition.ts'
import { definitionOf } from '../definitions.ts'

/** Adds the definitions that rows run on to those that are known, by version; nothing for rows that were read without it. */
export async function addDefinitions(
  req: PayloadRequest,
  rows: readonly { workflowVersion?: number }[],
  known: Map<number, WorkflowDefinition>,
): Promise<void> {
  for (const { workflowVersion } of rows) {
    if (workflowVersion !== undefined && !known.has(workflowVersion)) known.set(workflowVersion, await definitionOf(req, workflowVersion))
  }
}
