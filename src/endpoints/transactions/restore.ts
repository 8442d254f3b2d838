import { z } from 'zod'
import { restore } from '../../transactions/restore.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { answerTransaction } from './answerTransaction.ts'
import { transactionExample } from './examples.ts'
import { idParam } from './schemas.ts'

export const restoreTransaction = defineEndpoint({
  method: 'post',
  path: '/:id/restore',
  tag: 'Transactions',
  summary: { en: 'Bring a deleted transaction back', ar: 'استعادة معاملة محذوفة' },
  description: 'As it was; the time of its clocks goes on where it stood.',
  access: ['admin'],
  params: idParam,
  body: z.object({ rev: z.number().int().positive().optional() }),
  rev: true,
  idempotent: true,
  example: { rev: 3 },
  response: { status: 200, description: 'The transaction', example: { doc: transactionExample } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'STALE_REV', 'NOT_DELETED'],
  run: async ({ req, params, body, rev, locale }) => {
    const restored = await restore(req, { id: params.id, rev: rev ?? body.rev })
    return answerTransaction(req, restored, locale, {
      message: { en: `Transaction ${restored.reference} is back.`, ar: `تمت استعادة المعاملة ${restored.reference}.` },
    })
  },
})
