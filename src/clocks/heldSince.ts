import type { Segment } from '../sla/index.ts'
import { reasons } from './reasons.ts'

/**
 * The place in a ledger at which its transaction was deleted, while it still is; -1 otherwise. What follows a deletion
 * can only be a change of policy: a restored clock has gone on since.
 */
export function heldSince(ledger: readonly Segment[]): number {
  const deleted = ledger.findLastIndex(({ why }) => why === reasons.deleted)
  return deleted > 0 && ledger.slice(deleted + 1).every(isPolicy) ? deleted : -1
}

/** Whether a segment began because a calendar or a version changed, and for nothing that happened to the work. */
export function isPolicy({ why }: Segment): boolean {
  return why === reasons.calendar || why === reasons.version
}
