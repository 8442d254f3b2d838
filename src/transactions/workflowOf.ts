import type { PayloadRequest } from 'payload'
import { clocksOf, type ShownClock } from '../clocks/clocksOf.ts'
import { callerOf } from '../platform/caller.ts'
import { now } from '../platform/clock.ts'
import { sqlOf } from '../platform/tx.ts'
import type { StatusKind } from '../shared/statusKinds.ts'
import { say, type Locale } from '../shared/text.ts'
import { transitionOf, type StateColour, type WorkflowDefinition } from '../workflows/definition.ts'
import { approvalsOf, type ShownApprovals } from './approvals/approvalsOf.ts'
import { definitionOf } from './definitions.ts'
import type { Transaction } from './transaction.ts'
import { visitsOf, type Visit } from './visitsOf.ts'

export type ShownDiagram = {
  states: { key: string; label: string; kind: StatusKind; colour: StateColour; outcome: 'completed' | 'cancelled' | null; progress: number | null }[]
  transitions: { key: string; from: string[]; to: string; label: string }[]
}

/** A transition the clock will take by itself. */
export type ShownTimer = { transition: string; label: string; at: string }

export type ShownWorkflow = ShownApprovals & {
  status: string
  rev: number
  diagram: ShownDiagram
  visits: Visit[]
  clocks: (ShownClock & { label: string })[]
  timers: ShownTimer[]
}

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
    clocks: isStaff ? await shownClocks(req, transaction, definition, locale) : [],
    timers: isStaff ? await shownTimers(req, transaction, definition, locale) : [],
  }
}

function diagramOf({ states, transitions }: WorkflowDefinition, locale: Locale, isStaff: boolean): ShownDiagram {
  return {
    states: states.map(({ key, label, kind, colour, outcome, progress }) => ({
      key, label: say(label, locale), kind, colour, outcome: outcome ?? null, progress: progress ?? null,
    })),
    transitions: isStaff ? transitions.map(({ key, from, to, label }) => ({ key, from, to, label: say(label, locale) })) : [],
  }
}

/** The last run of each service time, in the order of the workflow. */
async function shownClocks(req: PayloadRequest, { id }: Transaction, { slas = [] }: WorkflowDefinition, locale: Locale): Promise<ShownWorkflow['clocks']> {
  const clocks = (await clocksOf(req, [id], now())).get(id) ?? []
  return slas.flatMap(({ key, label }) => {
    const last = clocks.findLast(({ sla }) => sla === key)
    return last ? [{ ...last, label: say(label, locale) }] : []
  })
}

async function shownTimers(req: PayloadRequest, { id }: Transaction, definition: WorkflowDefinition, locale: Locale): Promise<ShownTimer[]> {
  const rows = await sqlOf(req)<{ transition: string; at: string }>(
    `select transition, due_at as at from due_items
     where transaction_id = $1 and kind = 'automatic' and done_at is null and due_at is not null order by due_at, id`,
    [id],
    undefined,
    true,
  )
  return rows.map(({ transition, at }) => {
    const label = transitionOf(definition, transition)?.label
    return { transition, label: label ? say(label, locale) : transition, at }
  })
}
