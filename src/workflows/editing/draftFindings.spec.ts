import { describe, expect, it } from 'vitest'
import { templates } from '../templates/index.ts'
import { validateDefinition } from '../validateDefinition.ts'
import { addPart, partKinds } from './parts.ts'
import { draftFindings } from './draftFindings.ts'
import { isFormable } from './isFormable.ts'
import { newPart } from './newPart.ts'

const engineering = templates.find(({ definition }) => definition.key === 'engineering_submission')!.definition
const stamped = { ...engineering, rules: [{ ...engineering.rules![0]!, effects: [{ kind: 'acme.stamp' as const, colour: 'red' }] }] }

describe('what is found in a browser', () => {
  it.each(templates.map(({ definition }) => [definition.key, definition] as const))('is what the server finds: %s', (_key, definition) => {
    const people = [{ id: 1, name: 'a', role: 'admin' as const, active: true }, { id: 2, name: 'b', role: 'editor' as const, active: true }]
    expect(draftFindings(definition, { people })).toEqual(validateDefinition(definition, { people }))
  })

  it('takes a consumer’s effects as they are', () => {
    expect(draftFindings(stamped).filter(({ code }) => code === 'SHAPE')).toEqual([])
    expect(draftFindings(stamped, { kinds: ['other.kind'] })).toMatchObject([{ code: 'SHAPE' }])
  })

  it('tells what is not even a definition', () => {
    expect(draftFindings({ states: 'many' }).every(({ code }) => code === 'SHAPE')).toBe(true)
  })
})

describe('forms can show', () => {
  it.each(partKinds)('a new part of any kind, which also stands in an empty definition: %s', (kind) => {
    const empty = { key: 'a', name: { en: '', ar: '' }, states: [], transitions: [], customFields: [] }
    expect(isFormable(addPart(engineering, kind, newPart(engineering, kind)))).toBe(true)
    expect(isFormable(addPart(empty, kind, newPart(empty, kind)))).toBe(true)
  })

  it.each([
    ['an unknown setting', { ...engineering, states: [{ ...engineering.states[0]!, misspelt: 1 }] }, true],
    ['an unknown colour', { ...engineering, states: [{ ...engineering.states[0]!, colour: 'pink' }] }, true],
    ['an SLA that counts nowhere', { ...engineering, slas: [{ ...engineering.slas![0]!, during: [] }] }, true],
    ['a consumer’s effect', stamped, true],
    ['a state without words', { ...engineering, states: [{ key: 'a' }] }, false],
    ['no lists', { key: 'a', name: { en: 'a', ar: 'a' } }, false],
    ['nothing', null, false],
  ])('%s', (_what, candidate, shown) => {
    expect(isFormable(candidate)).toBe(shown)
  })
})
