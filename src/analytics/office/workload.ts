import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import type { OfficeDate } from '../../shared/dates.ts'
import { openStages, type Figure } from './figure.ts'
import type { Question } from './question.ts'
import type { StandingNow } from './standing.ts'

/** What lies with a person now, against what one is expected to handle at once (a setting). */
export type Load = { id: number; name: string; open: Figure; overdue: Figure; dueThisWeek: Figure; capacity: number }

/**
 * The open work of each person within the scope, most loaded first. Administrators see everybody who handles work, those
 * without any too; editors see themselves: what others have is not theirs to read, and half of it would be a wrong figure. `also` are people to be told of although nothing lies with them.
 */
export async function workloadOf(req: PayloadRequest, { caller, figure, days, capacity }: Question, { by }: StandingNow, also: readonly number[] = []): Promise<Load[]> {
  const parts = new Map(by.assignee.flatMap((part) => (part.key === null || part.open === 0 ? [] : [[Number(part.key), part] as const])))
  const people = await sqlOf(req)<{ id: number; name: string }>(
    caller.role === 'admin'
      ? `select id, name from users where (role = 'editor' and status = 'active') or id = any($1::int[])`
      : 'select id, name from users where id = $2 and $1::int[] is not null',
    caller.role === 'admin' ? [[...parts.keys(), ...also]] : [[], caller.id],
  )
  return people
    .map(({ id, name }): Load => {
      const { open = 0, overdue = 0, dueThisWeek = 0 } = parts.get(id) ?? {}
      const own = { assigned_to: String(id) }
      return {
        id, name, capacity,
        open: figure(open, { ...own, stage: openStages }),
        overdue: figure(overdue, { ...own, overdue: 'true' }),
        dueThisWeek: figure(dueThisWeek, { ...own, ...dueBetween(days.today, days.endOfWeek) }),
      }
    })
    .toSorted((one, other) => other.open.value - one.open.value || one.name.localeCompare(other.name))
}

/** Work that goes on and is due on one of these days, both included. */
export function dueBetween(from: OfficeDate, to: OfficeDate): Record<string, string> {
  return { stage: 'normal', due_after: from, due_before: to }
}
