import type { EscalationStep } from '../sla/index.ts'
import type { Sla } from '../workflows/definition.ts'
import { dueAfter } from '../workflows/simulate.ts'

/**
 * The ladder of an SLA in the words of its clock. All steps lie from the due time, percentages too: another target is
 * another promise, of which half is used at another moment. So it gives every step a new key.
 */
export function ladderOf(sla: Sla): EscalationStep[] {
  return (sla.escalations ?? []).map((step) => ({
    key: step.key,
    offset: { from: 'due', minutes: dueAfter(sla, step) - sla.minutes },
  }))
}
