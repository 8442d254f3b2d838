import { duplicate } from '../../transactions/duplicate.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { answerTransaction } from './answerTransaction.ts'
import { transactionExample } from './examples.ts'
import { idParam } from './schemas.ts'

export const duplicateTransaction = defineEndpoint({
  method: 'post',
  path: '/:id/duplicate',
  tag: 'Transactions',
  summary: { en: 'Duplicate a transaction', ar: 'نسخ معاملة' },
  description: 'A new draft with its own number, no assignee and no due date. Comments and files stay with the original.',
  access: ['editor', 'admin'],
  params: idParam,
  idempotent: true,
  response: { status: 201, description: 'The copy', example: { doc: transactionExample } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'FEATURE_OFF'],
  run: async ({ req, params, locale }) => {
    const copy = await duplicate(req, { id: params.id, locale })
    return answerTransaction(req, copy, locale, {
      status: 201,
      message: { en: `Transaction ${copy.reference} created as a copy.`, ar: `تم إنشاء المعاملة ${copy.reference} كنسخة.` },
    })
  },
})
