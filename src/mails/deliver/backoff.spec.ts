import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backoff, triesMax } from './backoff.ts'

describe('backoff', () => {
  it('lies between a minute and twelve hours, and grows', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: triesMax - 1 }), (id, tries) => {
        const wait = backoff(tries, id)!
        expect(wait).toBeGreaterThanOrEqual(60)
        expect(wait).toBeLessThanOrEqual(12 * 3600)
        if (tries > 1) expect(wait * 1.25).toBeGreaterThanOrEqual(backoff(tries - 1, id)!)
      }),
    )
  })

  it('ends', () => {
    expect(backoff(triesMax, 'a')).toBeNull()
    expect(backoff(triesMax + 5, 'a')).toBeNull()
  })

  it('is the same for the same mail, and spreads those that failed together', () => {
    const waits = Array.from({ length: 200 }, (_, index) => backoff(1, `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)!)
    expect(backoff(1, 'x')).toBe(backoff(1, 'x'))
    expect(Math.min(...waits)).toBeLessThan(63)
    expect(Math.max(...waits)).toBeGreaterThan(72)
  })
})
