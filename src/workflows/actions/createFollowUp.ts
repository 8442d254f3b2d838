import { z } from '../../shared/z.ts'
import type { WorkflowAction } from './action.ts'
import type { CreateFollowUp } from '../effect.ts'
import { Key, Words } from '../shapes.ts'

/** Orders a new transaction for the same client, on this workflow or another. */
export const createFollowUp: WorkflowAction<CreateFollowUp> = {
  kind: 'createFollowUp',
  label: { en: 'Create a follow-up', ar: 'إنشاء معاملة متابعة' },
  shape: z.strictObject({
    kind: z.literal('createFollowUp'),
    title: Words,
    workflow: Key.optional(),
    dueInDays: z.number().int().min(0).max(3650).optional(),
  }),
  apply: ({ title, workflow = null, dueInDays = null }) => ({
    orders: [{ kind: 'createFollowUp', title, workflow, dueInDays }],
  }),
}
