import fc from 'fast-check'
import { expect, it } from 'vitest'
import { templates } from '../templates/index.ts'
import { freeKey, isKey, keyOfWords, newPart } from './newPart.ts'
import { addPart, movePart, partKinds, partsOf } from './parts.ts'

it('words become keys, or nothing', () => {
  expect(keyOfWords('Sent to the client (2nd time)')).toBe('sent_to_the_client_2nd_time')
  expect(keyOfWords('3 days')).toBe('days')
  expect(keyOfWords('مسودة')).toBe('')
  fc.assert(fc.property(fc.string(), (words) => keyOfWords(words) === '' || isKey(keyOfWords(words))))
})

it('a new key is nobody’s', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9 }).map((number) => `state_${number}`)), (taken) => !taken.includes(freeKey('state', taken))))
})

it('new parts never share a key with those there are', () => {
  for (const { definition } of templates) {
    for (const kind of partKinds) {
      const grown = [1, 2, 3].reduce((each) => addPart(each, kind, newPart(each, kind)), definition)
      const keys = partsOf(grown, kind).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }
  }
})

it('a part moves one place and back; the first no further', () => {
  const { definition } = templates[2]!
  const [first, second] = definition.states
  expect(movePart(definition, 'state', second!.key, -1).states.slice(0, 2)).toEqual([second, first])
  expect(movePart(movePart(definition, 'state', second!.key, -1), 'state', second!.key, 1)).toEqual(definition)
  expect(movePart(definition, 'state', first!.key, -1)).toBe(definition)
})
