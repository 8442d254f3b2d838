import { describe, expect, it } from 'vitest'
import { full } from '../../tests/fixtures/definitions/full.ts'
import { amal, given, snapshot } from '../../tests/fixtures/definitions/given.ts'
import type { WorkflowDefinition } from './definition.ts'
import { planMigration } from './planMigration.ts'

const at = (id: number, status: string, facts = {}) => ({ ...snapshot(status, facts), id })

/** The newer version calls the review "checking". */
const newer: WorkflowDefinition = JSON.parse(JSON.stringify(full()).replaceAll('"review"', '"checking"'))

describe('a migration plan', () => {
  it('to the same version moves nobody anywhere', () => {
    const plan = planMigration(full(), full(), [at(1, 'draft'), at(2, 'review'), at(3, 'done')])
    expect(plan).toEqual({
      moves: [
        { id: 1, rev: 7, from: 'draft', to: 'draft', notes: [] },
        { id: 2, rev: 7, from: 'review', to: 'review', notes: [] },
        { id: 3, rev: 7, from: 'done', to: 'done', notes: [] },
      ],
      unmapped: [],
      counts: { draft: { draft: 1 }, review: { review: 1 }, done: { done: 1 } },
    })
  })

  it('never guesses a state', () => {
    expect(planMigration(full(), newer, [at(1, 'review'), at(2, 'draft')])).toMatchObject({
      moves: [{ id: 2 }],
      unmapped: [{ id: 1, from: 'review', code: 'NO_SUCH_STATE', reason: { en: expect.stringContaining('"review"') } }],
    })
  })

  it('follows a mapping, and counts', () => {
    const plan = planMigration(full(), newer, [at(1, 'review'), at(2, 'review'), at(3, 'parked')], { review: 'checking' })
    expect(plan.unmapped).toEqual([])
    expect(plan.counts).toEqual({ review: { checking: 2 }, parked: { parked: 1 } })
  })

  it.each([
    ['into an end', { review: 'done' }, 'review', 'ENDS'],
    ['out of an end', { done: 'review' }, 'done', 'REOPENS'],
    ['to a state that is not there', { draft: 'constructor' }, 'draft', 'NO_SUCH_STATE'],
  ])('leaves behind what would go %s', (_what, mapping, status, code) => {
    expect(planMigration(full(), full(), [at(1, status)], mapping).unmapped).toMatchObject([{ code }])
  })

  it('notes approvals that would be asked again', () => {
    const given1 = given(full(), snapshot('review')).after({ kind: 'approve', actor: amal })
    const stricter = { ...full(), approvals: full().approvals!.map((each) => ({ ...each, need: 3 })) }
    expect(planMigration(full(), full(), [given1]).moves[0]?.notes).toEqual([])
    expect(planMigration(full(), stricter, [given1]).moves[0]?.notes).toEqual([{ code: 'APPROVALS_LOST', count: 1 }])
  })

  it('notes fields to fill, fields that go, and clocks that change', () => {
    const after: WorkflowDefinition = {
      ...full(),
      customFields: [{ key: 'plot', label: { en: 'Plot', ar: 'القطعة' }, type: 'text', required: true }, full().customFields[0]!],
      slas: full().slas!.map((sla) => ({ ...sla, minutes: 60 })),
    }
    expect(planMigration(full(), after, [at(1, 'review')]).moves[0]?.notes).toEqual([
      { code: 'FIELDS_TO_FILL', fields: ['plot'] },
      { code: 'FIELDS_LOST', fields: ['size'] },
      { code: 'CLOCKS_CHANGE', slas: ['answer'] },
    ])
  })
})
