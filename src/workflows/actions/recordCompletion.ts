import { z } from '../../shared/z.ts'
import type { WorkflowAction } from './action.ts'
import { actedBy } from '../actedBy.ts'
import type { RecordCompletion } from '../effect.ts'

/** Notes the time of completion and tells `completed`. */
export const recordCompletion: WorkflowAction<RecordCompletion> = {
  kind: 'recordCompletion',
  label: { en: 'Record the completion', ar: 'تسجيل الاكتمال' },
  shape: z.strictObject({ kind: z.literal('recordCompletion') }),
  apply: (_effect, { snapshot, actor, at }) => ({
    next: { completedAt: at },
    events: [{ type: 'completed', transactionId: snapshot.id, at, by: actedBy(actor) }],
  }),
}
