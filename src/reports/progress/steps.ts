import type { PayloadRequest, Where } from 'payload'
import { readableQuery } from '../../access/readableQuery.ts'
import { now } from '../../platform/clock.ts'
import { idsQuery, joinSql } from '../../platform/idsQuery.ts'
import { sqlOf } from '../../platform/tx.ts'
import { slugs } from '../../shared/slugs.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { definitionOf } from '../../transactions/definitions.ts'
import { stateOf, type WorkflowState } from '../../workflows/definition.ts'

/** Work that has not moved for so many days is told of by itself. */
export const stillDays = 14

/**
 * Where work stands: a status of a workflow, how far it is by the workflow (0 to 1, null where that says nothing), how
 * many transactions are there, and for how many days (of 24 hours) on average and at most. `still`: for over `stillDays`.
 */
export type Step = { workflow: string; status: string; progress: number | null; count: number; days: number; longest: number; still: number }

type Counted = { workflow: number; version: number; status: string; count: number; days: number; longest: number; still: number } & Text

/**
 * The steps that transactions matching `where` stand on and the person of the request may see, the furthest last. Without
 * `byWorkflow` those of one name and progress are one: it is not told which workflow they are of.
 */
export async function stepsOf(req: PayloadRequest, where: Where, { locale, byWorkflow }: { locale: Locale; byWorkflow: boolean }): Promise<Step[]> {
  const readable = await readableQuery(req, where)
  if (readable === null) return []
  const at = { value: now().toISOString() }
  const { text, values } = joinSql`
    select t.workflow_id as workflow, w.name_en as en, w.name_ar as ar, t.workflow_version_id as version, t.status, count(*)::int as count,
      sum(t.days)::float8 as days, max(t.days)::float8 as longest, count(*) filter (where t.days > ${{ value: stillDays }})::int as still
    from (select *, extract(epoch from ${at}::timestamptz - coalesce(status_changed_at, created_at)) / 86400 as days from transactions) t
      join workflows w on w.id = t.workflow_id
    where t.id in (${idsQuery(req.payload, slugs.transactions, readable)})
    group by 1, 2, 3, 4, 5 order by 1, 4 desc`
  const steps = new Map<string, Step>()
  const named = new Map<string, WorkflowState>()
  for (const { workflow, en, ar, version, status, count, days, longest, still } of await sqlOf(req)<Counted>(text, values)) {
    const words = `${workflow} ${status}`
    // The newest version that knows the status says what it is called and how far it is.
    const state = named.get(words) ?? stateOf(await definitionOf(req, version), status)
    if (state) named.set(words, state)
    const progress = state?.progress === undefined ? null : state.progress / 100
    const label = state ? say(state.label, locale) : status
    const key = byWorkflow ? words : `${label} ${progress}`
    const known = steps.get(key)
    if (known) Object.assign(known, { count: known.count + count, days: known.days + days, longest: Math.max(known.longest, longest), still: known.still + still })
    else steps.set(key, { workflow: say({ en: en ?? '', ar: ar ?? '' }, locale), status: label, progress, count, days, longest, still })
  }
  return [...steps.values()]
    .map((step) => ({ ...step, days: tenths(step.days / step.count), longest: tenths(step.longest) }))
    .toSorted((one, other) => one.workflow.localeCompare(other.workflow, locale) || (one.progress ?? 0) - (other.progress ?? 0))
}

const tenths = (number: number) => Math.round(number * 10) / 10

/** How far they are on average, 0 to 1: each transaction counts once, those whose workflow says nothing do not. Null for none. */
export function meanProgress(steps: readonly Step[]): number | null {
  const told = steps.filter(({ progress }) => progress !== null)
  const count = told.reduce((sum, step) => sum + step.count, 0)
  return count === 0 ? null : told.reduce((sum, step) => sum + step.count * (step.progress ?? 0), 0) / count
}
