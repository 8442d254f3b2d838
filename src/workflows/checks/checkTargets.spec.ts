import { describe, expect, it } from 'vitest'
import { checkTargets } from './checkTargets.ts'
import type { WorkflowDefinition } from '../definition.ts'
import type { Effect } from '../effect.ts'
import { defaultLifecycle } from '../templates/defaultLifecycle.ts'

const title = { en: 'Invoice', ar: 'فاتورة' }
const withEffects = (...effects: Effect[]): WorkflowDefinition => {
  const [first, ...others] = defaultLifecycle.transitions
  return {
    ...defaultLifecycle,
    transitions: [{ ...first!, effects }, ...others],
    rules: [{ key: 'tell', label: title, on: ['completed'], effects }],
  }
}
const place = `transition:${defaultLifecycle.transitions[0]!.key}`

describe('what effects point at outside their workflow', () => {
  it('an unknown webhook is found wherever it is called', () => {
    const found = checkTargets(withEffects({ kind: 'webhook', target: 'bills' }), { webhooks: ['accounts'] })
    expect(found.map(({ code, element, severity }) => [code, element, severity])).toEqual([
      ['UNKNOWN_WEBHOOK', place, 'error'],
      ['UNKNOWN_WEBHOOK', 'rule:tell', 'error'],
    ])
    expect(found[0]!.message.en).toContain('accounts')
  })

  it('an unknown workflow of a follow-up is found; its own and none are the workflow itself', () => {
    const known = { workflows: ['permit'] }
    expect(checkTargets(withEffects({ kind: 'createFollowUp', title, workflow: 'invoices' }), known)).toMatchObject([
      { code: 'UNKNOWN_WORKFLOW', element: place },
      { code: 'UNKNOWN_WORKFLOW', element: 'rule:tell' },
    ])
    const good = [undefined, 'permit', defaultLifecycle.key].map((workflow) => ({ kind: 'createFollowUp' as const, title, ...(workflow ? { workflow } : {}) }))
    expect(checkTargets(withEffects(...good), known)).toEqual([])
  })

  it('says nothing where it does not know what there is', () => {
    expect(checkTargets(withEffects({ kind: 'webhook', target: 'bills' }, { kind: 'createFollowUp', title, workflow: 'x' }), {})).toEqual([])
  })
})
