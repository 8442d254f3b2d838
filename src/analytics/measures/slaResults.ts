import type { PayloadRequest } from 'payload'
import { sqlOnPool } from '../../platform/tx.ts'
import type { Id } from '../../shared/ids.ts'
import { share } from './tally.ts'

/** `open`: still running or paused, and in time. `rate`: met, of what is decided. */
export type SlaCounts = { met: number; breached: number; open: number; rate: number | null }
export type SlaResult = SlaCounts & {
  key: string
  /** Working hours that the stopped clocks took on average, and their target. */
  hours: { mean: number | null; target: number | null }
  byMonth: ({ month: string } & SlaCounts)[]
  byPerson: ({ key: Id | null } & SlaCounts)[]
}

type Row = { sla: string; person: number | null; outcome: 'met' | 'breached' | 'open'; month: string | null; count: number; elapsed: number | null; target: number }

/** Each clock of the transactions $1 as it stands at $3: its outcome, and when that was decided. */
export const clockOutcomes = `
  select t.id, c.sla, t.assigned_to_id as person, c.elapsed_minutes as elapsed, c.target_minutes as target,
    case when c.met then 'met' when c.state = 'stopped' or c.due_at <= $3::timestamptz then 'breached' else 'open' end as outcome,
    case when c.met then c.stopped_at when c.state = 'stopped' then coalesce(c.due_at, c.stopped_at)
      when c.due_at <= $3::timestamptz then c.due_at end as decided
  from sla_clocks c join transactions t on t.id = c.transaction_id where c.transaction_id = any($1::int[])`

/**
 * Service times met and breached, each run of each clock once: a clock that stopped and was started again is two runs.
 * Met: stopped within its target. Breached: stopped past it, or not stopped and its due time is over (paused clocks
 * whose due time was still to come have none, and are open). By the month of the office in which it was decided - when
 * it stopped in time, or when its due time passed - and by who has the transaction now (null: nobody). Hours are
 * working hours of the clock's calendar.
 */
export async function slaResults(req: PayloadRequest, transactions: Int32Array, timeZone: string, now: number): Promise<SlaResult[]> {
  const rows = await sqlOnPool(req.payload)<Row>(
    `select sla, person, outcome, to_char(decided at time zone $2, 'YYYY-MM') as month, count(*)::int as count,
       sum(elapsed)::float8 as elapsed, max(target)::float8 as target
     from (${clockOutcomes}) clocks group by sla, person, outcome, month`,
    [[...transactions], timeZone, new Date(now).toISOString()],
  )
  const keys = [...new Set(rows.map(({ sla }) => sla))].sort()
  return keys.map((key) => resultOf(key, rows.filter(({ sla }) => sla === key)))
}

function resultOf(key: string, rows: readonly Row[]): SlaResult {
  const stopped = rows.filter(({ elapsed }) => elapsed !== null)
  const clocks = stopped.reduce((sum, { count }) => sum + count, 0)
  const minutes = stopped.reduce((sum, { elapsed }) => sum + (elapsed ?? 0), 0)
  const months = [...new Set(rows.flatMap(({ month }) => month ?? []))].sort()
  const people = [...new Set(rows.map(({ person }) => person))]
  return {
    key,
    ...counts(rows),
    hours: {
      mean: clocks === 0 ? null : Math.round((minutes / clocks / 60) * 100) / 100,
      target: rows.length === 0 ? null : Math.round(Math.max(...rows.map(({ target }) => target)) / 0.6) / 100,
    },
    byMonth: months.map((month) => ({ month, ...counts(rows.filter((row) => row.month === month)) })),
    byPerson: people
      .map((person) => ({ key: person, ...counts(rows.filter((row) => row.person === person)) }))
      .sort((one, other) => other.breached - one.breached),
  }
}

function counts(rows: readonly Row[]): SlaCounts {
  const of = (outcome: Row['outcome']) => rows.reduce((sum, row) => sum + (row.outcome === outcome ? row.count : 0), 0)
  const [met, breached, open] = [of('met'), of('breached'), of('open')]
  return { met, breached, open, rate: met + breached === 0 ? null : share(met, met + breached) }
}
