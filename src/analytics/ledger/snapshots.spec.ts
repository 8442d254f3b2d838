import { describe, expect, it } from 'vitest'
import { isWithin, snapshotOf } from './snapshots.ts'

const holds = (earlier: string, later: string) => isWithin(snapshotOf(earlier), snapshotOf(later))

describe('what one snapshot sees and another does too', () => {
  it('reads how PostgreSQL writes it', () => {
    expect(snapshotOf('10:20:10,14,15')).toEqual({ text: '10:20:10,14,15', begin: 10n, end: 20n, open: [10n, 14n, 15n] })
    expect(snapshotOf('20:20:')).toEqual({ text: '20:20:', begin: 20n, end: 20n, open: [] })
  })

  it('sees itself, and what was seen before more came to its end', () => {
    expect(holds('10:20:10,14', '10:20:10,14')).toBe(true)
    expect(holds('10:20:10,14', '14:20:14')).toBe(true)
    expect(holds('10:20:10,14', '30:30:')).toBe(true)
    expect(holds('20:20:', '20:25:20,22')).toBe(true)
  })

  it('does not see what ended after it, however far both have come', () => {
    expect(holds('14:20:14', '10:20:10,14')).toBe(false)
    expect(holds('30:30:', '20:20:')).toBe(false)
    expect(holds('20:25:22', '20:25:20')).toBe(false)
  })

  it('compares numbers, not texts', () => {
    expect(holds('999:999:', '1000:1000:')).toBe(true)
    expect(holds('9007199254740993:9007199254740993:', '9007199254740992:9007199254740992:')).toBe(false)
  })
})
