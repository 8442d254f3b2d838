import { describe, expect, it } from 'vitest'
import { snapshot } from '../../../tests/fixtures/definitions/given.ts'
import { moment } from '../../../tests/fixtures/definitions/moment.ts'
import { assign } from './assign.ts'
import type { Assign } from '../effect.ts'
import { refuse } from '../../shared/refusal.ts'

describe('assign', () => {
  it.each<[string, Assign['to'], number | null | undefined]>([
    ['the actor', 'actor', 3],
    ['the creator', 'creator', 3],
    ['the submitter', 'submitter', 3],
    ['somebody named', { user: 1 }, 1],
    ['whom an assignment chooses', { rule: 'reviewer' }, 4],
    ['nobody, who has it already', 'nobody', undefined],
  ])('to %s', (_who, to, expected) => {
    expect(assign.apply({ kind: 'assign', to }, moment())).toEqual(
      expected === undefined
        ? {}
        : { next: { assignedTo: expected }, events: [expect.objectContaining({ type: 'assignmentChanged', from: null })] },
    )
  })

  it('names both people in the event', () => {
    const start = snapshot('review', { assignedTo: 99 })
    expect(assign.apply({ kind: 'assign', to: { user: 1 } }, moment({ snapshot: start }))).toMatchObject({
      events: [{ from: { id: 99, name: '#99' }, to: { id: 1, name: 'Amal' } }],
    })
  })

  it('leaves it where it is when nobody is there, or the system is nobody', () => {
    const nobody = moment({ choose: () => refuse('NOBODY_TO_ASSIGN') })
    expect(assign.apply({ kind: 'assign', to: { rule: 'reviewer' } }, nobody)).toEqual({})
    expect(assign.apply({ kind: 'assign', to: 'actor' }, moment({ actor: null }))).toEqual({})
  })

  it('a score that cannot be computed is refused', () => {
    const broken = moment({ choose: () => refuse('CONDITION_BROKEN') })
    expect(assign.apply({ kind: 'assign', to: { rule: 'reviewer' } }, broken)).toMatchObject({ code: 'CONDITION_BROKEN' })
  })
})
