import { describe, expect, it } from 'vitest'
import type { WorkflowDefinition } from './definition.ts'
import { findingsToPublish } from './findingsToPublish.ts'
import { notCarriedOutYet } from './notCarriedOutYet.ts'
import { declarations } from './templates/declarations.ts'
import { defaultLifecycle } from './templates/defaultLifecycle.ts'
import { simpleApproval } from './templates/simpleApproval.ts'

const elements = (definition: WorkflowDefinition) => notCarriedOutYet(definition).map(({ element }) => element)
const text = { en: 'Text', ar: 'نص' }

/** The default lifecycle with other words in its first transition. */
const changed = (transition: object): WorkflowDefinition => {
  const [first, ...others] = defaultLifecycle.transitions
  return { ...defaultLifecycle, transitions: [{ ...first!, ...transition }, ...others] }
}
const first = `transition:${defaultLifecycle.transitions[0]!.key}`

describe('what the office does not carry out yet', () => {
  it('is nothing of what offices work with today', () => {
    expect([elements(defaultLifecycle), elements(declarations)]).toEqual([[], []])
  })

  it('is said of every part of the richer templates, in both languages', () => {
    expect(elements(simpleApproval)).toContain('sla:answer:remind')
    const [finding] = notCarriedOutYet(simpleApproval)
    expect(finding).toMatchObject({ code: 'NOT_CARRIED_OUT_YET', severity: 'error', message: { en: expect.stringContaining('"notify"'), ar: expect.stringContaining('«notify»') } })
  })

  it.each([
    ['a message', { effects: [{ kind: 'notify', to: ['client'], message: text }] }],
    ['a webhook', { effects: [{ kind: 'webhook', target: 'accounts' }] }],
    ['a follow-up', { effects: [{ kind: 'createFollowUp', title: text }] }],
    ['an effect of a plugin', { effects: [{ kind: 'acme.stamp' }] }],
    ['a transition of machines', { roles: [], who: { system: true } }],
  ])('%s', (_what, transition) => expect(elements(changed(transition))).toEqual([first]))

  it('what clocks take is', () => {
    const timed = { roles: [], who: { system: true }, automatic: { afterMinutes: 60, clock: 'elapsed' } }
    expect(elements(changed(timed))).toEqual([])
    const slas = [
      { key: 'answer', label: text, during: [defaultLifecycle.states[0]!.key], minutes: 60, escalations: [{ key: 'late', at: { percent: 100 }, transition: defaultLifecycle.transitions[0]!.key }] },
    ]
    expect(elements({ ...changed({ roles: [], who: { system: true } }), slas })).toEqual([])
    expect(elements({ ...changed({ effects: [{ kind: 'stopSla', sla: 'answer' }] }), slas })).toEqual([])
  })

  it('what people and machines may both take, and conditions about who asks, are carried out', () => {
    expect(elements(changed({ who: { system: true }, condition: 'actor.role == "admin" || 1 in actor.departments' }))).toEqual([])
  })

  it('a definition without the shape of one is only told so', () => {
    expect(findingsToPublish({ key: 'x', approvals: 3 }, []).every(({ code }) => code === 'SHAPE')).toBe(true)
  })
})
