import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearWords, slipsBetween } from './nearWords.ts'

const known = (...words: string[]) => words.map((word, index) => ({ word, uses: words.length - index }))

describe('nearWords', () => {
  it.each([
    ['vlila', known('volta', 'villa'), ['villa']],
    ['devlopment', known('development', 'department'), ['development']],
    ['مراجعت', known('مراجعه', 'معالجه'), ['مراجعه']],
    ['abc', known('xyz', 'abd'), ['abd']],
    ['villa', known('villa'), []],
  ])('%s', (typed, words, expected) => {
    expect(nearWords(typed, words)).toEqual(expected)
  })

  it('prefers fewer slips, then the more frequent word', () => {
    expect(nearWords('plans', [{ word: 'plant', uses: 1 }, { word: 'plan', uses: 9 }, { word: 'plane', uses: 99 }])).toEqual(['plane', 'plan', 'plant'])
  })
})

describe('slipsBetween', () => {
  it.each([['', 'abc', 3], ['abc', 'abc', 0], ['ab', 'ba', 1], ['villa', 'vila', 1], ['kitten', 'sitting', 3]])('%s, %s: %i', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips)
  })

  it('is the same both ways and at most the longer length (any texts)', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ب'), maxLength: 8 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a))
        expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})
