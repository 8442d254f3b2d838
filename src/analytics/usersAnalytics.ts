import type { PayloadRequest } from 'payload'
import { inSnapshot } from '../platform/snapshot.ts'
import { sqlOf } from '../platform/tx.ts'
import type { Caller } from '../platform/caller.ts'
import type { Role } from '../shared/roles.ts'
import type { Figure } from './office/figure.ts'
import { completedIn, questionOf, toldOf, type FiguresAsked, type Told } from './office/question.ts'
import { standingNow } from './office/standing.ts'
import { deedsOf, noDeeds, type Deeds } from './office/deeds.ts'
import { doneOf, noneDone } from './office/done.ts'
import { workloadOf, type Load } from './office/workload.ts'

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

async function rolesOf(req: PayloadRequest, ids: readonly number[]): Promise<Map<number, Role>> {
  const rows = await sqlOf(req)<{ id: number; role: Role }>('select id, role from users where id = any($1::int[])', [ids])
  return new Map(rows.map(({ id, role }) => [id, role]))
}
