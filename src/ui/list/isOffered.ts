import type { QuickView } from '../../shared/quickViews.ts'
import type { Counts } from '../../transactions/counts.ts'

/** Whether a quick view means anything to this person: most people are never asked to approve. */
export function isOffered(view: QuickView, counts: Counts, staff: boolean): boolean {
  if (view === 'my_approvals') return counts.my_approvals > 0
  return staff || view === 'overdue' || view === 'due_soon'
}
