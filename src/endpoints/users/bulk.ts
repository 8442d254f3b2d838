import { z } from 'zod'
import { roles } from '../../shared/roles.ts'
import { accountActions, changeMany, maxPeople } from '../../users/changeMany.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const bulkUsers = defineEndpoint({
  method: 'post',
  path: '/bulk',
  tag: 'Users',
  summary: { en: 'Change many accounts', ar: 'تعديل عدة حسابات' },
  description: `Approve, reject, activate, deactivate or end the sessions of up to ${maxPeople}, by ids or filter. Each item succeeds or fails by itself, and the answer says which.`,
  access: ['admin'],
  body: z
    .object({
      action: z.enum(accountActions),
      ids: z.array(z.number().int().positive()).min(1).max(maxPeople).optional(),
      filter: z
        .strictObject({ status: z.enum(['pending', 'active', 'rejected', 'deactivated']).optional(), role: z.enum(roles).optional() })
        .optional()
        .describe('Used when no ids are given; must name something'),
      reason: z.string().trim().max(1_000).optional(),
    })
    .refine(({ ids, filter }) => ids !== undefined || Object.values(filter ?? {}).some((each) => each !== undefined), {
      path: ['ids'],
      error: 'ids | filter',
    }),
  idempotent: 'acrossTxs',
  example: { action: 'approve', ids: [42, 43] },
  response: {
    status: 200,
    description: 'A result per item',
    example: { succeeded: 1, failed: 1, results: [{ id: 42, ok: true }, { id: 43, ok: false, error: { code: 'CONFLICT', message: '…' } }] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED', 'TOO_MANY_ITEMS', 'REASON_REQUIRED'],
  run: async ({ req, body: { action, ids, filter, reason }, locale }) => ({
    body: await changeMany(req, { ids, filter: filter ?? {}, action, reason: reason ?? null, locale }),
  }),
})
