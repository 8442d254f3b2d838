import { lastSegment } from './ledger.ts'
import type { Ledger, Segment } from './ledger.ts'

/**
 * The segment that follows the last one with something changed. Time never goes back in a ledger: the clocks of two
 * machines differ by milliseconds, and what one of them dates a little too early begins when the last segment did.
 */
export function segmentAfter(ledger: Ledger, at: number, change: Partial<Omit<Segment, 'from'>>): Segment {
  const last = lastSegment(ledger)
  return { ...last, ...change, from: Math.max(at, last.from) }
}
