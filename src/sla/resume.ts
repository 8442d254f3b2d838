import { lastSegment } from './ledger.ts'
import type { Ledger, Segment } from './ledger.ts'
import { segmentAfter } from './segmentAfter.ts'

/**
 * What to append so that time passes again from `at` on. Nothing when it runs. A stopped clock goes on where it stood:
 * its transaction was opened again.
 */
export function resume(ledger: Ledger, { at, why }: { at: number; why: string }): Segment[] {
  if (lastSegment(ledger).state === 'running') return []
  return [segmentAfter(ledger, at, { state: 'running', why })]
}
