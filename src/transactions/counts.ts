import type { PayloadRequest } from 'payload'
import { readableQuery } from '../access/readableQuery.ts'
import { now } from '../platform/clock.ts'
import { idsQuery, joinSql } from '../platform/idsQuery.ts'
import type { Caller } from '../platform/caller.ts'
import { remembered } from '../platform/rememberedCount.ts'
import { settingsOf } from '../platform/settings.ts'
import { sqlOnPool } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import { addDays, dueSoonDays, officeDate } from '../shared/dates.ts'
import type { StatusKind } from '../shared/statusKinds.ts'
import { say, type Locale } from '../shared/text.ts'
import { stateOf, type WorkflowDefinition } from '../workflows/definition.ts'
import { list } from './list.ts'
import { nothingWaits, waitingFor } from './approvals/waitingFor.ts'
import { defaultVersion, definitionOf } from './definitions.ts'

export type StatusCount = { status: string; label: string; colour: string; kind: StatusKind; count: number }

/** How many transactions the caller sees: in all, in each quick view, and by status in the order of the workflow. */
export type Counts = {
  all: number
  open: number
  mine: number
  unassigned: number
  overdue: number
  due_soon: number
  /** Whose approval waits for the caller. */
  my_approvals: number
  by_status: StatusCount[]
}

type Row = {
  status: string
  kind: StatusKind
  version: number
  all: number
  mine: number
  unassigned: number
  overdue: number
  due_soon: number
}

/** The figures above the list, in one pass over the table; the same questions as the list's filters ask. */
export async function countsOf(req: PayloadRequest, caller: Caller, locale: Locale): Promise<Counts> {
  const { office } = await settingsOf(req.payload)
  const today = officeDate(now(), office.timeZone)
  const readable = await readableQuery(req, {})
  const key = JSON.stringify([readable, caller.id, today])
  const rows = readable === null ? [] : await remembered<Row[]>(req, 'figures', key, async () => {
    const seen = idsQuery(req.payload, slugs.transactions, readable)
    const me = { value: caller.id }
    const start = { value: `${today}T00:00:00.000Z` }
    const soon = { value: `${addDays(today, dueSoonDays)}T23:59:59.999Z` }
    const { text, values } = joinSql`
      select t.status, t.state_kind as kind, max(t.workflow_version_id) as version, count(*)::int as all,
        count(*) filter (where t.state_kind <> 'final' and t.assigned_to_id = ${me}::int)::int as mine,
        count(*) filter (where t.state_kind <> 'final' and t.assigned_to_id is null)::int as unassigned,
        count(*) filter (where t.state_kind = 'normal' and t.due_date < ${start}::timestamptz)::int as overdue,
        count(*) filter (where t.state_kind = 'normal'
          and t.due_date between ${start}::timestamptz and ${soon}::timestamptz)::int as due_soon
      from transactions t join (${seen}) seen on seen.id = t.id group by t.status, t.state_kind`
    return sqlOnPool(req.payload)<Row>(text, values)
  })
  const sum = (name: 'all' | 'mine' | 'unassigned' | 'overdue' | 'due_soon', from = rows) =>
    from.reduce((total, row) => total + row[name], 0)
  return {
    all: sum('all'),
    open: sum('all', rows.filter(({ kind }) => kind !== 'final')),
    mine: sum('mine'),
    unassigned: sum('unassigned'),
    overdue: sum('overdue'),
    due_soon: sum('due_soon'),
    my_approvals: await waitingCount(req, caller),
    by_status: await statusCounts(req, rows, locale),
  }
}

async function waitingCount(req: PayloadRequest, caller: Caller): Promise<number> {
  const where = await waitingFor(req, caller)
  if (where === nothingWaits) return 0
  return (await list(req, { where, isOurs: true, sort: '-id', page: 1, limit: 1, depth: 0 })).totalDocs
}

/** Every state of the default workflow, used or not, then those that only other workflows know. */
async function statusCounts(req: PayloadRequest, rows: Row[], locale: Locale): Promise<StatusCount[]> {
  const { definition } = await defaultVersion(req)
  const counted = new Map<string, number>()
  for (const { status, all } of rows) counted.set(status, (counted.get(status) ?? 0) + all)
  const counts = definition.states.map(({ key }) => statusCount(definition, key, counted.get(key) ?? 0, locale))
  for (const { status, version } of rows) {
    if (counts.some((each) => each.status === status)) continue
    counts.push(statusCount(await definitionOf(req, version), status, counted.get(status) ?? 0, locale))
  }
  return counts
}

function statusCount(definition: WorkflowDefinition, key: string, count: number, locale: Locale): StatusCount {
  const state = stateOf(definition, key)
  return {
    status: key,
    label: state ? say(state.label, locale) : key,
    colour: state?.colour ?? 'grey',
    kind: state?.kind ?? 'normal',
    count,
  }
}
