import { z } from 'zod'
import { eventTitle } from '../../events/index.ts'
import { execute } from '../../transactions/execute.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { answerTransaction } from '../transactions/answerTransaction.ts'
import { transactionExample } from '../transactions/examples.ts'
import { workflowId } from './schemas.ts'

export const executeWorkflow = defineEndpoint({
  method: 'post',
  path: '/:id/execute',
  tag: 'Workflows',
  summary: { en: 'Take a transition on a transaction', ar: 'تنفيذ انتقال على معاملة' },
  description:
    'By the key of the transition, where several lead to the same state. With `dryRun` nothing is done: staff are told ' +
    'what would happen, everybody whether it may. A refusal names the transitions now open.',
  access: 'user',
  params: workflowId,
  body: z.object({
    transaction: z.number().int().min(1).max(2_147_483_647),
    transition: z.string().trim().min(1).max(60),
    comment: z.string().trim().max(5000).nullish(),
    rev: z.number().int().positive().optional(),
    dryRun: z.boolean().default(false),
  }),
  rev: true,
  idempotent: true,
  example: { transaction: 42, transition: 'submit', comment: 'Complete set, ready for review.' },
  response: { status: 200, description: 'The transaction as it is now', example: { done: true, doc: transactionExample } },
  errors: [
    'UNAUTHENTICATED', 'NOT_FOUND', 'STALE_REV', 'UNKNOWN_WORKFLOW_PART', 'UNKNOWN_TRANSITION', 'FINAL_STATE',
    'TRANSITION_NOT_ALLOWED_FOR_ROLE', 'COMMENT_REQUIRED', 'FIELDS_REQUIRED', 'ATTACHMENT_REQUIRED', 'SELF_APPROVAL',
    'APPROVAL_REQUIRED', 'CONDITION_NOT_MET',
  ],
  run: async ({ req, caller, params, body, rev, locale }) => {
    const { transaction, foreseen } = await execute(req, {
      ...body,
      workflow: params.id,
      comment: body.comment ?? undefined,
      rev: rev ?? body.rev,
    })
    const message = foreseen
      ? { en: `Nothing was done to ${transaction.reference}; it may be.`, ar: `لم يتغير شيء في ${transaction.reference}، والتنفيذ متاح.` }
      : { en: `Status of ${transaction.reference} changed.`, ar: `تم تغيير حالة ${transaction.reference}.` }
    const answer = await answerTransaction(req, transaction, locale, { message })
    if (!foreseen) return { ...answer, body: { ...answer.body, done: true } }
    const told = caller?.role === 'client' ? [] : foreseen.events.map((event) => say(eventTitle(event), locale))
    const status = foreseen.next.status ?? transaction.status
    return { ...answer, body: { ...answer.body, done: false, foreseen: { status, events: told } } }
  },
})
