import { z } from 'zod'
import { duplicateWithFiles } from '../../attachments/duplicateWithFiles.ts'
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
  description: 'A new draft with its own number, no assignee and no due date. Comments stay with the original, and so do files unless `attachments` is true: then the copy has the latest version of each.',
  access: ['editor', 'admin'],
  params: idParam,
  body: z.object({ attachments: z.boolean().optional() }),
  example: { attachments: true },
  idempotent: true,
  response: { status: 201, description: 'The copy', example: { doc: transactionExample } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'FEATURE_OFF', 'TOO_MANY_FILES'],
  run: async ({ req, params, body, locale }) => {
    const copy = await (body.attachments ? duplicateWithFiles : duplicate)(req, { id: params.id, locale })
    return answerTransaction(req, copy, locale, {
      status: 201,
      message: { en: `Transaction ${copy.reference} created as a copy.`, ar: `تم إنشاء المعاملة ${copy.reference} كنسخة.` },
    })
  },
})
