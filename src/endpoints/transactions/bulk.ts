import { z } from 'zod'
import type { Where } from 'payload'
import { priorities } from '../../shared/priorities.ts'
import { changeMany, maxItems } from '../../transactions/changeMany.ts'
import { whereOf } from '../../transactions/filter.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { assignee } from './assign.ts'
import { filterBody } from './schemas.ts'

const selection = {
  ids: z.array(z.number().int().positive()).min(1).max(maxItems).optional(),
  filter: filterBody.describe('The flat filters of the list; used when no ids are given'),
}

export const bulkTransactions = defineEndpoint({
  method: 'post',
  path: '/bulk',
  tag: 'Transactions',
  summary: { en: 'Change many transactions', ar: 'تعديل عدة معاملات' },
  description: `Assign, change status or priority, tag, delete or restore up to ${maxItems}, by ids or filter (restore: ids). Each item succeeds or fails by itself, and the answer says which.`,
  access: ['editor', 'admin'],
  body: z.discriminatedUnion('action', [
    z.object({ action: z.literal('assign'), assignedTo: assignee, reason: z.string().max(1000).optional(), ...selection }),
    z.object({ action: z.literal('status'), status: z.string().min(1).max(60), comment: z.string().max(5000).optional(), ...selection }),
    z.object({ action: z.literal('priority'), priority: z.enum(priorities), ...selection }),
    z.object({
      action: z.literal('tag'),
      add: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
      remove: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
      ...selection,
    }),
    z.object({ action: z.literal('delete'), reason: z.string().max(1000), ...selection }),
    z.object({ action: z.literal('restore'), ids: selection.ids.unwrap(), filter: z.never().optional() }),
  ]),
  idempotent: 'acrossTxs',
  example: { action: 'status', status: 'submitted', ids: [42, 43] },
  response: {
    status: 200,
    description: 'A result per item',
    example: { succeeded: 1, failed: 1, results: [{ id: 42, ok: true }, { id: 43, ok: false, error: { code: 'NOT_FOUND', message: '…' } }] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED', 'TOO_MANY_ITEMS', 'MALFORMED_QUERY'],
  run: async ({ req, caller, body, locale }) => {
    const { ids, filter, ...change } = body
    const where: Where | null = ids ? null : await whereOf(req, caller, filter ?? {})
    return { body: await changeMany(req, { ids, where, change, locale }) }
  },
})
