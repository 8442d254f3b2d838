import fc from 'fast-check'
import type { Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { readShapes } from './readShapes.ts'

const fields: Field[] = [
  { name: 'title', type: 'text' },
  { name: 'names', type: 'text', hasMany: true },
  { name: 'due', type: 'date' },
  { name: 'size', type: 'number' },
  { name: 'open', type: 'checkbox' },
  { name: 'client', type: 'relationship', relationTo: 'users' },
  { name: 'people', type: 'relationship', relationTo: 'users', hasMany: true },
  { name: 'kind', type: 'select', options: ['a'] },
  { name: 'free', type: 'json' },
  { type: 'row', fields: [{ name: 'inRow', type: 'text' }] },
  { type: 'tabs', tabs: [{ label: 'A', fields: [{ name: 'inTab', type: 'text' }] }, { name: 'tab', fields: [{ name: 'deep', type: 'text' }] }] },
  { name: 'place', type: 'group', fields: [{ name: 'street', type: 'text' }, { name: 'since', type: 'date' }] },
  { name: 'rows', type: 'array', fields: [{ name: 'word', type: 'text' }, { name: 'secretKey', type: 'text' }] },
]
const pathsOf = (given: unknown) => readShapes(fields, given).wrong.map(({ path }) => path)

describe('what was sent for a record', () => {
  it('is left as it is where the kinds are right', () => {
    const given = {
      title: 'Villa', names: ['a'], due: '2026-11-30', size: 3, open: true, client: 7, people: [1, { id: 2 }], kind: 'a', free: [1, { a: null }],
      inRow: '', inTab: 'x', tab: { deep: 'y' }, place: { street: 'z', since: null }, rows: [{ word: 'w' }, null], unknown: Symbol.iterator,
    }
    expect(readShapes(fields, given)).toEqual({ data: given, wrong: [] })
  })

  it.each([undefined, null, 'x', 4, []])('reads as nothing where there is none: %j', (given) => {
    expect(readShapes(fields, given)).toEqual({ data: {}, wrong: [] })
  })

  it('lets a choice be said as a number', () => {
    expect(pathsOf({ kind: 6 })).toEqual([])
  })

  it('an empty date is none, and so is an empty list as forms say it', () => {
    const { data, wrong } = readShapes(fields, { due: '', place: { since: '' }, people: '', names: 0, rows: '0' })
    expect(wrong).toEqual([])
    expect(data).toEqual({ due: null, place: { since: null }, people: [], names: [], rows: [] })
  })

  it.each([
    ['title', { title: 3 }],
    ['title', { title: ['x'] }],
    ['names', { names: 'x' }],
    ['names', { names: [null] }],
    ['due', { due: 20261130 }],
    ['due', { due: '+012026-11-30' }],
    ['size', { size: {} }],
    ['open', { open: 'maybe' }],
    ['client', { client: [7] }],
    ['client', { client: 1.5 }],
    ['client', { client: 99_999_999_999 }],
    ['people', { people: { id: 1 } }],
    ['people', { people: [[1]] }],
    ['kind', { kind: { equals: 'a' } }],
    ['inRow', { inRow: 1 }],
    ['inTab', { inTab: 1 }],
    ['tab', { tab: [] }],
    ['tab.deep', { tab: { deep: true } }],
    ['place', { place: 'here' }],
    ['place', { place: null }],
    ['place.street', { place: { street: 1 } }],
    ['rows', { rows: { length: 1e9 } }],
    ['rows.1', { rows: [{}, 'x'] }],
    ['rows.1.word', { rows: [{ word: 'ok' }, { word: 1 }] }],
  ])('names the place of a wrong kind: %s in %j', (path, given) => {
    expect(pathsOf(given)).toEqual([path])
  })

  it('names every one of several', () => {
    expect(pathsOf({ title: 1, tab: { deep: 1 }, rows: [{ word: 1 }, 2] })).toEqual(['title', 'tab.deep', 'rows.0.word', 'rows.1'])
  })

  it('says what was expected and given in both languages, but never a secret', () => {
    const [kind, secret] = readShapes(fields, { kind: { a: 1 }, rows: [{ secretKey: 4711 }] }).wrong
    expect(kind!.message).toEqual({ en: 'Expected one of the choices, not {"a":1}.', ar: 'يجب أن تكون القيمة أحد الخيارات وليس {"a":1}.' })
    expect(secret!.message.en).toBe('Expected a text, not ….')
  })

  it('never breaks, and does not change what it was given', () => {
    const names = ['title', 'names', 'due', 'size', 'open', 'client', 'people', 'kind', 'inRow', 'inTab', 'tab', 'place', 'rows']
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), fc.anything({ withBigInt: false })), (given) => {
        const before = structuredClone(given)
        const { data, wrong } = readShapes(fields, given)
        expect(given).toEqual(before)
        expect(wrong.every(({ path }) => names.includes(path.split('.')[0]!))).toBe(true)
        if (wrong.length === 0) expect(readShapes(fields, data)).toEqual({ data, wrong: [] })
      }),
    )
  })
})
