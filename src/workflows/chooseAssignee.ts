import { evaluate } from './conditions/evaluate.ts'
import type { Assignment, WorkflowDefinition } from './definition.ts'
import type { Order } from './order.ts'
import type { PersonFacts, Snapshot, WorkflowActor } from './snapshot.ts'
import { inBoth } from '../shared/errors.ts'
import type { Id } from '../shared/ids.ts'
import { isRefusal, refuse } from '../shared/refusal.ts'
import type { Refusal } from '../shared/refusal.ts'

/**
 * Whom an assignment of the workflow chooses now. Only active staff of the pool are looked at. Equal ones are told
 * apart by load and then by number, so that the same facts choose the same person. Refuses with UNKNOWN_WORKFLOW_PART,
 * NOBODY_TO_ASSIGN, CONDITION_BROKEN.
 */
export function chooseAssignee(
  definition: WorkflowDefinition,
  snapshot: Snapshot,
  key: string,
  actor: WorkflowActor | null,
  at: string,
): { chosen: Id } | Refusal {
  const assignment = definition.assignments?.find((each) => each.key === key)
  if (!assignment) return refuse('UNKNOWN_WORKFLOW_PART', { key, ...inBoth('workflow', definition.name) })
  const pool = poolOf(assignment, snapshot)
  if (pool.length === 0) return refuse('NOBODY_TO_ASSIGN', inBoth('assignment', assignment.label))
  switch (assignment.by) {
    case 'roundRobin':
      return { chosen: nextInTurn(pool, snapshot.office?.lastAssigned?.[key]) }
    case 'leastLoaded':
      return { chosen: pool.sort(byLoad)[0]!.id }
    case 'expression': {
      const scores = new Map<Id, number>()
      for (const candidate of pool) {
        const facts = { snapshot, actor, at, candidate }
        const score = evaluate(definition, assignment.expression ?? '0', { kind: 'candidate' }, facts, `assignment:${key}`)
        if (isRefusal(score)) return score
        scores.set(candidate.id, Number(score.value))
      }
      return { chosen: pool.sort((a, b) => scores.get(b.id)! - scores.get(a.id)! || byLoad(a, b))[0]!.id }
    }
    default:
      return assignment.by satisfies never
  }
}

/** What choosing somebody in turns orders: to remember them, because the next choice begins after them. */
export function turnTaken(definition: WorkflowDefinition, key: string, person: Id): { orders?: Order[] } {
  const goesRound = definition.assignments?.find((each) => each.key === key)?.by === 'roundRobin'
  return goesRound ? { orders: [{ kind: 'noteTurn', assignment: key, person }] } : {}
}

/** Active staff of the pool. A client never gets work. */
export function poolOf({ pool }: Pick<Assignment, 'pool'>, { office, fields }: Pick<Snapshot, 'office' | 'fields'>): PersonFacts[] {
  return (office?.people ?? []).filter(
    ({ id, role, active, departments = [] }) =>
      active &&
      role !== 'client' &&
      (pool.users === undefined || pool.users.includes(id)) &&
      (pool.role === undefined || pool.role === role) &&
      (!pool.sameDepartment || departments.some((department) => department === fields.department)),
  )
}

function nextInTurn(pool: PersonFacts[], last: Id | undefined): Id {
  const ids = pool.map(({ id }) => id).sort((a, b) => a - b)
  return ids.find((id) => last !== undefined && id > last) ?? ids[0]!
}

function byLoad(a: PersonFacts, b: PersonFacts): number {
  return (a.load ?? 0) - (b.load ?? 0) || a.id - b.id
}
