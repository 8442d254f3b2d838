import { describe, expect, it } from 'vitest'
import { full } from '../../tests/fixtures/definitions/full.ts'
import { amal, basim, dana, snapshot } from '../../tests/fixtures/definitions/given.ts'
import { simulate } from './simulate.ts'
import type { History } from './simulate.ts'
import type { WorkflowDefinition } from './definition.ts'

// A calendar that never rests: minutes are minutes.
const workingMinutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000
const options = { workingMinutes, until: '2026-11-30T09:00:00Z' }

const history: History = {
  start: snapshot('draft'),
  steps: [
    { at: '2026-11-20T09:00:00Z', transition: 'send', actor: dana },
    { at: '2026-11-20T10:00:00Z', transition: 'park', actor: dana },
    { at: '2026-11-21T10:00:00Z', transition: 'unpark', actor: dana },
    { at: '2026-11-21T11:00:00Z', command: { kind: 'approve', actor: amal, at: '2026-11-21T11:00:00Z' } },
    { at: '2026-11-21T12:00:00Z', command: { kind: 'approve', actor: basim, at: '2026-11-21T12:00:00Z' } },
  ],
  ended: 'done',
}

describe('a simulation', () => {
  it('of the definition the work was done under gives back what was recorded; a pause is no working time', () => {
    expect(simulate(full(), [history], options)).toEqual({
      transactions: 1,
      steps: 5,
      accepted: 5,
      refusedBy: {},
      refused: [],
      landedElsewhere: [],
      escalations: {},
      slas: { answer: { met: 1, breached: 0 } },
    })
  })

  it('of a stricter one tells what would have been refused, and where the work would stand', () => {
    const stricter: WorkflowDefinition = { ...full(), approvals: full().approvals!.map((each) => ({ ...each, need: 'all' })) }
    expect(simulate(stricter, [history], options)).toMatchObject({
      accepted: 5,
      landedElsewhere: [{ id: 42, recorded: 'done', simulated: 'review' }],
    })
    const small: WorkflowDefinition = {
      ...full(),
      transitions: full().transitions.map((each) => (each.key === 'send' ? { ...each, condition: 'fields.area < 100' } : each)),
    }
    expect(simulate(small, [history], options)).toMatchObject({
      accepted: 0,
      refusedBy: { CONDITION_NOT_MET: 1, UNKNOWN_TRANSITION: 2, NOTHING_TO_APPROVE: 2 },
      landedElsewhere: [{ simulated: 'draft' }],
    })
  })

  it('of a shorter SLA counts the steps that would have been due, each once a run', () => {
    const shorter: WorkflowDefinition = { ...full(), slas: full().slas!.map((sla) => ({ ...sla, minutes: 120 })) }
    expect(simulate(shorter, [history], options)).toMatchObject({
      escalations: { 'answer:late': 1 },
      slas: { answer: { met: 0, breached: 1 } },
    })
  })

  it('follows clocks that effects start and stop, whatever the states say', () => {
    const byHand = (stops: boolean): WorkflowDefinition => ({
      ...full(),
      slas: [{ key: 'answer', label: { en: 'Answer', ar: 'الرد' }, during: ['done'], minutes: 90 }],
      transitions: full().transitions.map((each) => {
        if (each.key === 'send') return { ...each, effects: [{ kind: 'startSla', sla: 'answer' }] }
        return each.key === 'park' && stops ? { ...each, effects: [{ kind: 'stopSla', sla: 'answer' }] } : each
      }),
    })
    const parked = { ...history, steps: history.steps.slice(0, 2), ended: 'parked' }
    expect(simulate(byHand(true), [parked], options).slas).toEqual({ answer: { met: 1, breached: 0 } })
    expect(simulate(byHand(false), [{ ...parked, steps: parked.steps.slice(0, 1) }], options).slas).toEqual({ answer: { met: 0, breached: 1 } })
  })

  it('what is still open is counted until the end of the recording', () => {
    const open = { ...history, steps: history.steps.slice(0, 1), ended: 'review' }
    expect(simulate(full(), [open], options)).toMatchObject({
      escalations: { 'answer:late': 1, 'answer:back': 1 },
      slas: { answer: { breached: 1 } },
    })
  })

  it('changes nothing of what it is given', () => {
    const before = structuredClone(history)
    simulate(full(), [history], options)
    expect(history).toEqual(before)
  })
})
