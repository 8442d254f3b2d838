import type { PayloadRequest } from 'payload'
import { joinSql } from '../platform/idsQuery.ts'
import { inSnapshot } from '../platform/snapshot.ts'
import { sqlOf } from '../platform/tx.ts'
import type { Caller } from '../platform/caller.ts'
import type { Role } from '../shared/roles.ts'
import type { Figure } from './office/figure.ts'
import { completedIn, questionOf, toldOf, type FiguresAsked, type Question, type Told } from './office/question.ts'
import { standingNow } from './office/standing.ts'
import { workloadOf, type Load } from './office/workload.ts'

/** What somebody did in the range, by the timelines: each line of their own once. `transactions`: on how many different ones. */
export type Deeds = { lines: number; transactions: number; created: number; steps: number; edits: number; comments: number; assignments: number; decisions: number }

/** A person: what they did in the range, what was completed with them, and what lies with them now. */
export type PersonFigures = Load & {
  role: Role
  deeds: Deeds
  completed: Figure
  onTime: Figure
  late: Figure
  medianHours: number | null
}
export type UsersAnalytics = Told & { people: PersonFigures[] }

const noDeeds: Deeds = { lines: 0, transactions: 0, created: 0, steps: 0, edits: 0, comments: 0, assignments: 0, decisions: 0 }
type Done = { completed: number; before: number; onTime: number; onTimeBefore: number; late: number; lateBefore: number; medianHours: number | null }
const noneDone: Done = { completed: 0, before: 0, onTime: 0, onTimeBefore: 0, late: 0, lateBefore: 0, medianHours: null }

/**
 * Who did what, over the transactions that the caller may read. Administrators see everybody who handles work or did
 * something in the range, clients apart; editors see themselves. Completed work counts with whom it is assigned to.
 */
export async function usersAnalyticsOf(req: PayloadRequest, caller: Caller, asked: FiguresAsked): Promise<UsersAnalytics> {
  const question = await questionOf(req, caller, asked)
  const { scope, range, days, figure } = question
  return inSnapshot(req, async (snapshot) => {
    const deeds = await deedsOf(snapshot, question)
    const done = await doneOf(snapshot, question)
    const standing = await standingNow(snapshot, scope, caller.id, days)
    const acting = [...new Set([...deeds.keys(), ...done.keys()])]
    const loads = await workloadOf(snapshot, question, standing, acting)
    const roles = await rolesOf(snapshot, loads.map(({ id }) => id))
    const people = loads.flatMap((load): PersonFigures[] => {
      const role = roles.get(load.id)
      if (role === undefined || role === 'client') return []
      const own = { ...completedIn(range), assigned_to: String(load.id) }
      const { completed, before, onTime, onTimeBefore, late, lateBefore, medianHours } = done.get(load.id) ?? noneDone
      return [{
        ...load, role, medianHours,
        deeds: deeds.get(load.id) ?? noDeeds,
        completed: figure(completed, own, before),
        onTime: figure(onTime, { ...own, on_time: 'true' }, onTimeBefore),
        late: figure(late, { ...own, on_time: 'false' }, lateBefore),
      }]
    })
    return { ...toldOf(question), people }
  })
}

async function deedsOf(req: PayloadRequest, { scope, range: { moments } }: Question): Promise<Map<number, Deeds>> {
  const { text, values } = joinSql`
    select h.actor_id as id, count(*)::int as lines, count(distinct h.transaction_id)::int as transactions,
      count(*) filter (where h.event in ('transactionCreated', 'transactionDuplicated'))::int as created,
      count(*) filter (where h.event = 'statusChanged')::int as steps,
      count(*) filter (where h.event = 'transactionUpdated')::int as edits,
      count(*) filter (where h.event = 'commentAdded')::int as comments,
      count(*) filter (where h.event = 'assignmentChanged')::int as assignments,
      count(*) filter (where h.event = 'approvalDecided')::int as decisions
    from transaction_history h join transactions on transactions.id = h.transaction_id
    where h.actor_id is not null and h.created_at >= ${{ value: new Date(moments.begin).toISOString() }}::timestamptz
      and h.created_at < ${{ value: new Date(moments.end).toISOString() }}::timestamptz and (${scope.condition})
    group by 1`
  const rows = await sqlOf(req)<{ id: number } & Deeds>(text, values)
  return new Map(rows.map(({ id, ...deeds }) => [id, deeds]))
}

async function doneOf(req: PayloadRequest, { scope, range: { moments } }: Question): Promise<Map<number, Done>> {
  const moment = (at: number) => ({ value: new Date(at).toISOString() })
  const { text, values } = joinSql`
    select id, count(*) filter (where now)::int as completed, count(*) filter (where not now)::int as before,
      count(*) filter (where now and timeliness = 'onTime')::int as "onTime", count(*) filter (where not now and timeliness = 'onTime')::int as "onTimeBefore",
      count(*) filter (where now and timeliness = 'late')::int as late, count(*) filter (where not now and timeliness = 'late')::int as "lateBefore",
      percentile_cont(0.5) within group (order by lead_hours::float8) filter (where now) as "medianHours"
    from (
      select assigned_to_id as id, timeliness, lead_hours, ended_at >= ${moment(moments.begin)}::timestamptz as now from transactions
      where (${scope.condition}) and outcome = 'completed' and assigned_to_id is not null and ended_at is not null
        and ended_at >= ${moment(moments.previous)}::timestamptz and ended_at < ${moment(moments.end)}::timestamptz
    ) done group by id`
  const rows = await sqlOf(req)<{ id: number } & Done>(text, values)
  return new Map(rows.map(({ id, ...done }) => [id, done]))
}

async function rolesOf(req: PayloadRequest, ids: readonly number[]): Promise<Map<number, Role>> {
  const rows = await sqlOf(req)<{ id: number; role: Role }>('select id, role from users where id = any($1::int[])', [ids])
  return new Map(rows.map(({ id, role }) => [id, role]))
}
