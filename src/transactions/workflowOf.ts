import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import type { StatusKind } from '../shared/statusKinds.ts'
import { say, type Locale } from '../shared/text.ts'
import type { StateColour, WorkflowDefinition } from '../workflows/definition.ts'
import { approvalsOf, type ShownApprovals } from './approvalsOf.ts'
import { definitionOf } from './definitions.ts'
import type { Transaction } from './transaction.ts'
import { visitsOf, type Visit } from './visitsOf.ts'

export type ShownDiagram = {
  states: { key: string; label: string; kind: StatusKind; colour: StateColour; progress: number | null }[]
  transitions: { key: string; from: string[]; to: string; label: string }[]
}

export type ShownWorkflow = ShownApprovals & { status: string; rev: number; diagram: ShownDiagram; visits: Visit[] }

/**
 * Where a transaction stands in its workflow: the plan, the way it came, the approval that is asked and those given.
 * A client is told the states and their own part, not the arrows and people of the house. The caller has loaded it
 * with their rights.
 */
export async function workflowOf(req: PayloadRequest, transaction: Transaction, locale: Locale): Promise<ShownWorkflow> {
  const definition = await definitionOf(req, transaction.workflowVersion)
  const isStaff = callerOf(req)?.role !== 'client'
  const approvals = await approvalsOf(req, transaction, locale)
  return {
    status: transaction.status,
    rev: transaction.rev,
    diagram: diagramOf(definition, locale, isStaff),
    visits: await visitsOf(req, transaction, { withPeople: isStaff }),
    ...approvals,
  }
}

function diagramOf({ states, transitions }: WorkflowDefinition, locale: Locale, isStaff: boolean): ShownDiagram {
  return {
    states: states.map(({ key, label, kind, colour, progress }) => ({ key, label: say(label, locale), kind, colour, progress: progress ?? null })),
    transitions: isStaff ? transitions.map(({ key, from, to, label }) => ({ key, from, to, label: say(label, locale) })) : [],
  }
}
