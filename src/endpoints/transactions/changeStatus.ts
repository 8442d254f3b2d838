import { z } from 'zod'
import { changeStatus } from '../../transactions/changeStatus.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { answerTransaction } from './answerTransaction.ts'
import { transactionExample } from './examples.ts'
import { idParam } from './schemas.ts'

export const changeTransactionStatus = defineEndpoint({
  method: 'post',
  path: '/:id/status',
  tag: 'Transactions',
  summary: { en: 'Change the status', ar: 'تغيير الحالة' },
  description: 'Where the workflow of the transaction allows it to this person. A refusal names the transitions now open.',
  access: 'user',
  params: idParam,
  body: z.object({
    status: z.string().trim().min(1).max(60),
    comment: z.string().trim().max(5000).nullish(),
    rev: z.number().int().positive().optional(),
  }),
  rev: true,
  idempotent: true,
  example: { status: 'submitted', comment: 'Complete set, ready for review.' },
  response: { status: 200, description: 'The transaction in its new state', example: { doc: transactionExample } },
  errors: [
    'UNAUTHENTICATED', 'NOT_FOUND', 'STALE_REV', 'UNKNOWN_STATUS', 'UNKNOWN_TRANSITION', 'FINAL_STATE',
    'TRANSITION_NOT_ALLOWED_FOR_ROLE', 'COMMENT_REQUIRED', 'FIELDS_REQUIRED', 'ATTACHMENT_REQUIRED', 'SELF_APPROVAL',
  ],
  run: async ({ req, params, body, rev, locale }) => {
    const changed = await changeStatus(req, {
      id: params.id,
      to: body.status,
      comment: body.comment ?? undefined,
      rev: rev ?? body.rev,
    })
    return answerTransaction(req, changed, locale, {
      message: { en: `Status of ${changed.reference} changed.`, ar: `تم تغيير حالة ${changed.reference}.` },
    })
  },
})
