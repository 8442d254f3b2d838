import { z } from '../../shared/z.ts'
import type { WorkflowAction } from './action.ts'
import type { Webhook } from '../effect.ts'
import { Key } from '../shapes.ts'

/** Calls one of the webhooks that the settings name. */
export const webhook: WorkflowAction<Webhook> = {
  kind: 'webhook',
  label: { en: 'Call a webhook', ar: 'استدعاء خطاف ويب' },
  shape: z.strictObject({ kind: z.literal('webhook'), target: Key }),
  apply: ({ target }) => ({ orders: [{ kind: 'webhook', target }] }),
}
