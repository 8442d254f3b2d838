import { z } from 'zod'
import { approvalsOf } from '../../transactions/approvals/approvalsOf.ts'
import { decideApproval } from '../../transactions/approvals/decideApproval.ts'
import { loadAsCaller } from '../../transactions/store.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { answerTransaction } from './answerTransaction.ts'
import { approvalExample, decisionExample, transactionExample } from './examples.ts'
import { idParam } from './schemas.ts'

const digest = z.string().regex(/^[0-9a-f]{64}$/)

export const transactionApprovals = defineEndpoint({
  method: 'get',
  path: '/:id/approvals',
  tag: 'Approvals',
  summary: { en: 'The approval that is asked, and those given', ar: 'الموافقة المطلوبة والموافقات السابقة' },
  description:
    '`approval` is null where none is asked now. `covers` is what a decision would be about: send it back as `seen`. A decision is `stale` when the files have changed since. A client sees their own part alone.',
  access: 'user',
  params: idParam,
  response: { status: 200, description: 'How the approval stands', example: { approval: approvalExample, decisions: [decisionExample] } },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    const transaction = await loadAsCaller(req, params.id)
    return { body: await approvalsOf(req, transaction, locale), headers: { etag: `"${transaction.rev}"` } }
  },
})

export const decideTransactionApproval = defineEndpoint({
  method: 'post',
  path: '/:id/approvals',
  tag: 'Approvals',
  summary: { en: 'Approve or reject', ar: 'الموافقة أو الرفض' },
  description:
    'Your answer to the approval that is asked now; the one that settles it also takes its transition. `onBehalfOf` is the person whose seat you fill while they are away. `seen` is what you looked at: where the record or its files are others now, nothing is decided and `data.changed` says what. Nobody approves what they submitted, by no door and in nobody’s name. Refusals carry the standing as `data.approval`.',
  access: 'user',
  params: idParam,
  body: z.object({
    decision: z.enum(['approved', 'rejected']),
    comment: z.string().trim().max(5000).nullish(),
    onBehalfOf: z.number().int().positive().max(2_147_483_647).nullish(),
    seen: z.object({ rev: z.number().int().positive().nullable(), attachments: z.array(digest).max(1000) }).nullish(),
    rev: z.number().int().positive().optional(),
  }),
  rev: true,
  idempotent: true,
  example: { decision: 'approved', comment: 'Complete and correct.', seen: approvalExample.covers },
  response: {
    status: 200,
    description: 'The transaction, and how the approval stands after it',
    example: { message: 'Your approval is noted.', doc: transactionExample, transitions: [], approval: approvalExample, decisions: [decisionExample] },
  },
  errors: [
    'UNAUTHENTICATED', 'NOT_FOUND', 'STALE_REV', 'NOTHING_TO_APPROVE', 'NOT_AN_APPROVER', 'SELF_APPROVAL', 'CREATOR_FORBIDDEN',
    'ALREADY_DECIDED', 'APPROVAL_COVERS_OTHER', 'COMMENT_REQUIRED', 'CONDITION_NOT_MET', 'FIELDS_REQUIRED', 'ATTACHMENT_REQUIRED',
  ],
  run: async ({ req, params, body, rev, locale }) => {
    const { decision } = body
    const decided = await decideApproval(req, {
      id: params.id,
      decision,
      locale,
      comment: body.comment ?? undefined,
      onBehalfOf: body.onBehalfOf ?? undefined,
      seen: body.seen ?? undefined,
      rev: rev ?? body.rev,
    })
    const message =
      decision === 'approved'
        ? { en: 'Your approval is noted.', ar: 'سُجلت موافقتك.' }
        : { en: 'Your rejection is noted.', ar: 'سُجل رفضك.' }
    const answer = await answerTransaction(req, decided, locale, { message })
    return { ...answer, body: { ...answer.body, ...(await approvalsOf(req, decided, locale)) } }
  },
})
