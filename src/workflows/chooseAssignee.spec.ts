import { describe, expect, it } from 'vitest'
import { full, people } from '../../tests/fixtures/definitions/full.ts'
import { dana, faris, given, noon, snapshot } from '../../tests/fixtures/definitions/given.ts'
import { chooseAssignee } from './chooseAssignee.ts'
import type { Assignment } from './definition.ts'
import type { Snapshot } from './snapshot.ts'

function chosen(change: Partial<Assignment>, facts: Partial<Snapshot> = {}) {
  const assignment: Assignment = { ...full().assignments![0]!, expression: undefined, ...change }
  return chooseAssignee({ ...full(), assignments: [assignment] }, snapshot('review', facts), 'reviewer', dana, noon)
}

describe('who gets the work', () => {
  it.each<[string, Partial<Assignment>, Partial<Snapshot>, number]>([
    ['least loaded of a role', { by: 'leastLoaded' }, {}, 4],
    ['least loaded of some', { by: 'leastLoaded', pool: { users: [1, 3] } }, {}, 1],
    ['least loaded of the department', { by: 'leastLoaded', pool: { sameDepartment: true } }, { fields: { department: 1 } }, 1],
    ['of the department and the role', { by: 'leastLoaded', pool: { role: 'editor', sameDepartment: true } }, { fields: { department: 1 } }, 3],
    ['in turn, at the beginning', { by: 'roundRobin', pool: {} }, {}, 1],
    ['in turn, the next', { by: 'roundRobin', pool: {} }, { office: { people, lastAssigned: { reviewer: 2 } } }, 3],
    ['in turn, after the last the first', { by: 'roundRobin', pool: {} }, { office: { people, lastAssigned: { reviewer: 4 } } }, 1],
    ['in turn, after one who left', { by: 'roundRobin', pool: { role: 'editor' } }, { office: { people, lastAssigned: { reviewer: 5 } } }, 3],
    ['the highest score', { by: 'expression', expression: 'candidate.id' }, {}, 4],
    ['equal scores by load', { by: 'expression', expression: '1', pool: {} }, {}, 2],
  ])('%s', (_what, change, facts, expected) => {
    expect(chosen(change, facts)).toEqual({ chosen: expected })
  })

  it.each<[string, Partial<Assignment>, Partial<Snapshot>, string]>([
    ['clients and people who left get none', { by: 'leastLoaded', pool: { users: [5, 6] } }, {}, 'NOBODY_TO_ASSIGN'],
    ['nobody of the department', { by: 'leastLoaded', pool: { sameDepartment: true } }, { fields: { department: 9 } }, 'NOBODY_TO_ASSIGN'],
    ['nobody is known', { by: 'roundRobin' }, { office: undefined }, 'NOBODY_TO_ASSIGN'],
    ['a score that cannot be computed', { by: 'expression', expression: '1 / candidate.load', pool: {} }, {}, 'CONDITION_BROKEN'],
  ])('refused: %s', (_what, change, facts, code) => {
    expect(chosen(change, facts)).toMatchObject({ code })
  })
})

it('entering a state assigns, unless it is to stay with whoever has it', () => {
  const start = snapshot('parked', { assignedTo: 1 })
  const goOn = { kind: 'changeStatus' as const, to: 'review', actor: faris }
  expect(given(full(), start).when(goOn)).toMatchObject({ next: { assignedTo: 4 } })
  const keeping = { ...full(), assignments: full().assignments!.map((each) => ({ ...each, keep: true })) }
  expect(given(keeping, start).when(goOn)).toMatchObject({ next: expect.not.objectContaining({ assignedTo: 4 }) })
})

it('may be asked for by hand', () => {
  expect(given(full(), snapshot('review')).when({ kind: 'autoAssign', assignment: 'reviewer', actor: dana })).toMatchObject({
    next: { assignedTo: 4 },
    events: [{ type: 'assignmentChanged', to: { id: 4, name: 'Faris' } }],
  })
})

it('a transaction that was just created gets what comes with its first state', () => {
  const first = { ...full(), assignments: full().assignments!.map((each) => ({ ...each, on: ['draft'] })) }
  const slas = full().slas!.map((sla) => ({ ...sla, during: ['draft'] }))
  expect(given({ ...first, slas }, snapshot('draft')).when({ kind: 'enter', actor: dana })).toMatchObject({
    next: { assignedTo: 4 },
    orders: [{ kind: 'slaRun', sla: 'answer' }],
  })
})
