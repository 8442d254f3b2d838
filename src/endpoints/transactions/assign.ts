import { z } from 'zod'
import { assign } from '../../transactions/assign.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { answerTransaction } from './answerTransaction.ts'
import { transactionExample } from './examples.ts'
import { idParam } from './schemas.ts'

export const assignee = z
  .union([z.number().int().positive(), z.string().trim().min(1).max(255), z.null()])
  .describe('A person by id or email, `me`, `auto` (the least loaded editor), or null for nobody')

export const assignTransaction = defineEndpoint({
  method: 'post',
  path: '/:id/assign',
  tag: 'Transactions',
  summary: { en: 'Assign to somebody', ar: 'إسناد المعاملة' },
  access: ['editor', 'admin'],
  params: idParam,
  body: z.object({
    assignedTo: assignee,
    reason: z.string().trim().max(1000).optional(),
    rev: z.number().int().positive().optional(),
  }),
  rev: true,
  idempotent: true,
  example: { assignedTo: 'me' },
  response: { status: 200, description: 'The transaction with its assignee', example: { doc: transactionExample } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'STALE_REV', 'ASSIGNEE_NOT_STAFF', 'FEATURE_OFF'],
  run: async ({ req, params, body, rev, locale }) => {
    const assigned = await assign(req, { id: params.id, assignedTo: body.assignedTo, reason: body.reason, rev: rev ?? body.rev })
    return answerTransaction(req, assigned, locale, {
      message: { en: `Transaction ${assigned.reference} assigned.`, ar: `تم إسناد المعاملة ${assigned.reference}.` },
    })
  },
})
