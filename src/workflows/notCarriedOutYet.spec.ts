import { describe, expect, it } from 'vitest'
import type { WorkflowDefinition } from './definition.ts'
import { findingsToPublish } from './findingsToPublish.ts'
import { notCarriedOutYet } from './notCarriedOutYet.ts'
import { declarations } from './templates/declarations.ts'
import { defaultLifecycle } from './templates/defaultLifecycle.ts'
import { simpleApproval } from './templates/simpleApproval.ts'

const elements = (definition: WorkflowDefinition) => notCarriedOutYet(definition).map(({ element }) => element)

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
    expect(elements(simpleApproval)).toContain(`sla:${simpleApproval.slas![0]!.key}`)
    const [finding] = notCarriedOutYet(simpleApproval)
    expect(finding).toMatchObject({ code: 'NOT_CARRIED_OUT_YET', severity: 'error', message: { en: expect.stringContaining('service times'), ar: expect.stringContaining('مدد الخدمة') } })
  })

  it.each([
    ['a clock', { effects: [{ kind: 'stopSla', sla: 'answer' }] }],
    ['the clock’s own transition', { automatic: { afterMinutes: 60, clock: 'elapsed' } }],
    ['a transition of machines', { roles: [], who: { system: true } }],
  ])('%s', (_what, transition) => expect(elements(changed(transition))).toEqual([first]))

  it('what people and machines may both take, and conditions about who asks, are carried out', () => {
    expect(elements(changed({ who: { system: true }, condition: 'actor.role == "admin" || 1 in actor.departments' }))).toEqual([])
  })

  it('a definition without the shape of one is only told so', () => {
    expect(findingsToPublish({ key: 'x', approvals: 3 }, []).every(({ code }) => code === 'SHAPE')).toBe(true)
  })
})
