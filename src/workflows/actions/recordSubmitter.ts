import { z } from '../../shared/z.ts'
import type { WorkflowAction } from './action.ts'
import type { RecordSubmitter } from '../effect.ts'

/** Notes who submitted. The system submits in nobody's name. */
export const recordSubmitter: WorkflowAction<RecordSubmitter> = {
  kind: 'recordSubmitter',
  label: { en: 'Record the submitter', ar: 'تسجيل مقدم المعاملة' },
  shape: z.strictObject({ kind: z.literal('recordSubmitter') }),
  apply: (_effect, { actor }) => (actor ? { next: { submittedBy: actor.id } } : {}),
}
