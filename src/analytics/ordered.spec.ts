import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joined, ordered, without } from './ordered.ts'

const numbers = fc.array(fc.integer({ min: 0, max: 20 }))

describe('numbers in order', () => {
  it('joined are all of both, in order', () => {
    fc.assert(fc.property(numbers, numbers, (one, other) => {
      expect([...joined(ordered(one), ordered(other))]).toEqual([...ordered([...one, ...other])])
    }))
  })

  it('what was added and is taken away leaves what was there', () => {
    fc.assert(fc.property(numbers, numbers, (one, other) => {
      expect([...without(ordered([...one, ...other]), ordered(other))]).toEqual([...ordered(one)])
    }))
  })

  it('what is not there cannot be taken away', () => {
    expect(() => without(ordered([1, 3]), ordered([2]))).toThrow('2 is to be taken away')
  })
})
