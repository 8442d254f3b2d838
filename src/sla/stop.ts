import { lastSegment } from './ledger.ts'
import type { Ledger, Segment } from './ledger.ts'
import { segmentAfter } from './segmentAfter.ts'

/** What to append when what the clock measured is done. Nothing when it is stopped. */
export function stop(ledger: Ledger, { at, why }: { at: number; why: string }): Segment[] {
  if (lastSegment(ledger).state === 'stopped') return []
  return [segmentAfter(ledger, at, { state: 'stopped', why })]
}
