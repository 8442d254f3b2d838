import { z } from '../../shared/z.ts'
import type { WorkflowAction } from './action.ts'
import { unknownSla } from './unknownSla.ts'
import type { StopSla } from '../effect.ts'
import { Key } from '../shapes.ts'

/** Stops the clock of an SLA, wherever the transaction stands. */
export const stopSla: WorkflowAction<StopSla> = {
  kind: 'stopSla',
  label: { en: 'Stop a clock', ar: 'إيقاف مدة الخدمة' },
  shape: z.strictObject({ kind: z.literal('stopSla'), sla: Key }),
  check: ({ sla }, definition) => unknownSla('stopSla', sla, definition),
  apply: ({ sla }) => ({ orders: [{ kind: 'slaStop', sla }] }),
}
