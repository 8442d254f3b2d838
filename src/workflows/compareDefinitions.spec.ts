import { describe, expect, it } from 'vitest'
import { full } from '../../tests/fixtures/definitions/full.ts'
import { compareDefinitions } from './compareDefinitions.ts'
import { templates } from './templates/index.ts'

describe('what differs', () => {
  it('nothing, after a journey through JSON and with the names in another order', () => {
    for (const { definition } of templates) {
      const turned = Object.fromEntries(Object.entries(definition).toReversed())
      expect(compareDefinitions(definition, JSON.parse(JSON.stringify(turned)))).toEqual([])
    }
  })

  it('what is new, what is gone, what changed, and in which of its parts', () => {
    const before = full()
    const after = {
      ...full(),
      name: { en: 'Fuller', ar: 'أكمل' },
      states: [...full().states, { ...full().states[1]!, key: 'extra' }],
      transitions: full().transitions.map((each) => (each.key === 'park' ? { ...each, roles: ['admin' as const], to: 'extra' } : each)),
      rules: [],
    }
    expect(compareDefinitions(before, after)).toMatchObject([
      { element: 'workflow', change: 'changed', properties: ['name'] },
      { element: 'state:extra', change: 'added' },
      { element: 'transition:park', change: 'changed', properties: ['to', 'roles'] },
      { element: 'rule:big', change: 'removed', before: { key: 'big' } },
    ])
  })

  it('an order that changed: it is the order of the buttons', () => {
    const after = { ...full(), transitions: full().transitions.toReversed() }
    expect(compareDefinitions(full(), after)).toEqual([{ element: 'transitions', change: 'moved' }])
  })
})
