import { z } from 'zod'
import { remove } from '../../transactions/remove.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from './schemas.ts'

export const removeTransaction = defineEndpoint({
  method: 'delete',
  path: '/:id',
  tag: 'Transactions',
  summary: { en: 'Delete a transaction, with a reason', ar: 'حذف معاملة مع ذكر السبب' },
  description: 'Takes it out of sight; the row, its number and history stay. Never a completed one. The reason may stand in the body or the query.',
  access: ['admin'],
  params: idParam,
  query: z.object({ reason: z.string().max(1000).optional() }),
  body: z.object({ reason: z.string().max(1000).optional(), rev: z.number().int().positive().optional() }),
  rev: true,
  example: { reason: 'Entered twice' },
  response: {
    status: 200,
    description: 'Deleted',
    example: { message: 'Transaction TRX-2026-00042 deleted.', doc: { id: 42, reference: 'TRX-2026-00042' } },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'REASON_REQUIRED', 'COMPLETED_CANNOT_BE_DELETED', 'STALE_REV'],
  run: async ({ req, params, query, body, rev, locale }) => {
    const removed = await remove(req, { id: params.id, reason: body.reason ?? query.reason, rev: rev ?? body.rev })
    const message = { en: `Transaction ${removed.reference} deleted.`, ar: `تم حذف المعاملة ${removed.reference}.` }
    return { body: { message: message[locale], doc: { id: removed.id, reference: removed.reference } } }
  },
})
