import { describe, expect, it } from 'vitest'
import { full } from '../../tests/fixtures/definitions/full.ts'
import { dana, faris, given, noon, snapshot } from '../../tests/fixtures/definitions/given.ts'
import type { Rule, WorkflowDefinition } from './definition.ts'

const label = { en: 'Rule', ar: 'قاعدة' }
const park = { kind: 'changeStatus' as const, to: 'parked', actor: faris }

/** A rule that notes its key in the title, so that a later one overwrites an earlier one. */
function rule(key: string, more: Partial<Rule> = {}): Rule {
  return { key, label, on: ['statusChanged'], effects: [{ kind: 'setField', field: 'title', value: key }], ...more }
}

function withRules(...rules: Rule[]): WorkflowDefinition {
  return { ...full(), rules }
}

function titleAfter(...rules: Rule[]): unknown {
  return given(withRules(...rules), snapshot('review')).after(park).fields.title
}

describe('business rules', () => {
  it('answer a status change in the same decision', () => {
    expect(given(withRules(rule('a')), snapshot('review')).when(park)).toMatchObject({
      next: { status: 'parked', set: { title: 'a' } },
      events: [{ type: 'statusChanged' }, { type: 'transactionUpdated', by: { id: 4 } }],
    })
  })

  it.each<[string, Rule[], string | undefined]>([
    ['a condition that holds', [rule('a', { condition: 'has(event.to) && event.to == "parked"' })], 'a'],
    ['one that does not', [rule('a', { condition: 'has(event.to) && event.to == "done"' })], undefined],
    ['another event', [rule('a', { on: ['commentAdded'] })], undefined],
    ['in the order written', [rule('a'), rule('b')], 'b'],
    ['in the order given', [rule('a', { order: 2 }), rule('b', { order: 1 })], 'a'],
    ['a stop', [rule('a', { stop: true }), rule('b')], 'a'],
    ['a stop that does not apply stops nothing', [rule('a', { stop: true, condition: 'false' }), rule('b')], 'b'],
    ['the state as it is after the change', [rule('a', { condition: 'transaction.status == "parked"' })], 'a'],
    ['what an earlier rule did is seen', [rule('a'), rule('b', { condition: 'has(transaction.title) && transaction.title == "a"' })], 'b'],
  ])('%s', (_what, rules, expected) => {
    expect(titleAfter(...rules)).toBe(expected)
  })

  it('what a rule does wakes no rule: it always ends', () => {
    const echo = rule('echo', { on: ['statusChanged', 'transactionUpdated'], effects: [{ kind: 'setField', field: 'area', expression: 'fields.area + 1' }] })
    expect(given(withRules(echo), snapshot('review')).after(park).fields.area).toBe(121)
  })

  it('hear of what happened by another door', () => {
    const event = { type: 'commentAdded' as const, transactionId: 42, at: noon, by: { id: 6, role: 'client' as const }, commentId: 1, internal: false }
    const told = given(withRules(rule('a', { on: ['commentAdded'], effects: [{ kind: 'assign', to: 'creator' }] })), snapshot('review'))
    expect(told.when({ kind: 'tell', event, actor: dana })).toMatchObject({ next: { assignedTo: 3 } })
  })

  it('a condition that cannot be computed refuses the whole command and names the rule', () => {
    const broken = withRules(rule('a', { condition: 'event.decision == "approved"' }))
    expect(given(broken, snapshot('review')).when(park)).toMatchObject({ code: 'CONDITION_BROKEN', params: { place: 'rule:a' } })
  })
})
