import { describe, expect, it } from 'vitest'
import { full } from '../../tests/fixtures/definitions/full.ts'
import { dana, faris, given, noon, snapshot } from '../../tests/fixtures/definitions/given.ts'
import type { WorkflowDefinition } from './definition.ts'
import { isRefusal } from '../shared/refusal.ts'

describe('an automatic transition', () => {
  const due = { kind: 'automatic' as const, transition: 'unpark' }

  it('is taken by the system, without a person', () => {
    expect(given(full(), snapshot('parked')).when(due)).toMatchObject({
      next: { status: 'review', statusChangedAt: noon },
      events: [{ type: 'statusChanged', by: null, transition: 'unpark' }, { type: 'assignmentChanged' }, { type: 'approvalRequested' }],
    })
  })

  it.each([
    ['in another state', snapshot('review'), due],
    ['taken already', { ...snapshot('parked'), status: 'done' }, due],
    ['for an earlier stay', snapshot('parked', { fields: { statusChangedAt: noon } }), { ...due, since: '2026-11-01T09:00:00Z' }],
  ])('has passed: %s', (_what, start, command) => {
    expect(given(full(), start).when(command)).toMatchObject({ code: 'TIMER_PASSED' })
  })

  it('of the present stay is taken, however its moment is written', () => {
    const start = snapshot('parked', { fields: { statusChangedAt: noon } })
    expect(given(full(), start).when({ ...due, since: '2026-11-22T12:00:00+03:00' })).toMatchObject({ next: { status: 'review' } })
  })

  it('is only what the definition calls one', () => {
    expect(given(full(), snapshot('review')).when({ ...due, transition: 'park' })).toMatchObject({ code: 'UNKNOWN_WORKFLOW_PART' })
  })

  it('is ordered when its state is entered', () => {
    expect(given(full(), snapshot('review')).when({ kind: 'changeStatus', to: 'parked', actor: faris })).toMatchObject({
      orders: [
        { kind: 'slaPause', sla: 'answer' },
        { kind: 'schedule', transition: 'unpark', afterMinutes: 960, clock: 'working' },
      ],
    })
  })
})

describe('an escalation', () => {
  const late = { kind: 'escalate' as const, sla: 'answer', escalation: 'late' }

  it('says that it happened and does its effects', () => {
    expect(given(full(), snapshot('review')).when(late)).toMatchObject({
      next: { set: { priority: 'high' } },
      events: [
        { type: 'slaEscalated', sla: 'answer', escalation: 'late', by: null },
        { type: 'transactionUpdated', changes: [{ field: 'priority', from: 'normal', to: 'high' }] },
      ],
    })
  })

  it('may take a transition, even one that an approval guards', () => {
    expect(given(full(), snapshot('review')).when({ ...late, escalation: 'back' })).toMatchObject({
      next: { status: 'draft' },
      orders: [{ kind: 'slaStop', sla: 'answer' }],
    })
  })

  it('has passed where the clock does not count, paused states included', () => {
    for (const status of ['draft', 'parked', 'done']) {
      expect(given(full(), snapshot(status)).when(late)).toMatchObject({ code: 'TIMER_PASSED' })
    }
  })

  it('goes by the clock, where who keeps it says whether it runs: effects start and stop clocks in any state', () => {
    expect(given(full(), snapshot('done')).when({ ...late, runs: true })).toMatchObject({ code: 'CONDITION_NOT_MET' })
    expect(given(full(), snapshot('review')).when({ ...late, runs: false })).toMatchObject({ code: 'TIMER_PASSED' })
  })

  it('does nothing when its condition does not hold', () => {
    const never: WorkflowDefinition = { ...full(), slas: full().slas!.map((sla) => ({
      ...sla,
      escalations: [{ key: 'late', at: { percent: 50 }, condition: 'fields.area > 9999', effects: [{ kind: 'raisePriority' }] }],
    })) }
    expect(given(never, snapshot('review')).when(late)).toMatchObject({ code: 'CONDITION_NOT_MET' })
  })

  it('of another workflow is unknown', () => {
    expect(given(full(), snapshot('review')).when({ ...late, escalation: 'x' })).toMatchObject({ code: 'UNKNOWN_WORKFLOW_PART' })
  })
})

describe('clocks', () => {
  const orders = (from: string, to: string) => {
    const answer = given(walkway, snapshot(from)).when({ kind: 'changeStatus', to, actor: dana })
    return isRefusal(answer) ? answer.code : (answer.orders ?? [])
  }

  it.each([
    ['a', 'b', [{ kind: 'slaRun', sla: 'both' }]],
    ['b', 'c', []],
    ['c', 'wait', [{ kind: 'slaPause', sla: 'both' }]],
    ['wait', 'b', [{ kind: 'slaRun', sla: 'both' }]],
    ['a', 'wait', []],
    ['wait', 'end', [{ kind: 'slaStop', sla: 'both' }]],
    ['c', 'end', [{ kind: 'slaStop', sla: 'both' }]],
  ])('from %s to %s', (from, to, expected) => {
    expect(orders(from, to)).toEqual(expected)
  })
})

const label = { en: 'X', ar: 'س' }
const keys = ['a', 'b', 'c', 'wait', 'end']
const walkway: WorkflowDefinition = {
  key: 'walkway',
  name: label,
  states: keys.map((key) => ({ key, label, kind: key === 'wait' ? 'waiting' : 'normal', colour: 'grey' })),
  transitions: keys.map((to) => ({ key: `to_${to}`, from: keys, to, label, roles: ['editor'] })),
  customFields: [],
  slas: [{ key: 'both', label, during: ['b', 'c'], minutes: 60 }],
}
