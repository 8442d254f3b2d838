import { z } from '../../shared/z.ts'
import type { WorkflowAction } from './action.ts'
import { unknownSla } from './unknownSla.ts'
import type { StartSla } from '../effect.ts'
import { Key } from '../shapes.ts'

/** Starts the clock of an SLA, or resumes it, wherever the transaction stands. */
export const startSla: WorkflowAction<StartSla> = {
  kind: 'startSla',
  label: { en: 'Start a clock', ar: 'تشغيل مدة الخدمة' },
  shape: z.strictObject({ kind: z.literal('startSla'), sla: Key }),
  check: ({ sla }, definition) => unknownSla('startSla', sla, definition),
  apply: ({ sla }) => ({ orders: [{ kind: 'slaRun', sla }] }),
}
