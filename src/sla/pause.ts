import { lastSegment } from './ledger.ts'
import type { Ledger, Segment } from './ledger.ts'
import { segmentAfter } from './segmentAfter.ts'

/** What to append so that no time passes from `at` on. Nothing when it is paused for the same reason, or stopped. */
export function pause(ledger: Ledger, { at, why }: { at: number; why: string }): Segment[] {
  const last = lastSegment(ledger)
  if (last.state === 'stopped' || (last.state === 'paused' && last.why === why)) return []
  return [segmentAfter(ledger, at, { state: 'paused', why })]
}
