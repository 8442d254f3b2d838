import { z } from 'zod'
import { addComment } from '../../transactions/addComment.ts'
import { commentsOf } from '../../transactions/commentsOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { commentExample, pageExample } from './examples.ts'
import { idParam, pageQuery } from './schemas.ts'

export const listComments = defineEndpoint({
  method: 'get',
  path: '/:id/comments',
  tag: 'Transactions',
  summary: { en: 'Comments of a transaction', ar: 'تعليقات المعاملة' },
  description: 'Newest first. Clients see the external ones.',
  access: 'user',
  params: idParam,
  query: z.object({ page: pageQuery.shape.page, limit: pageQuery.shape.limit }),
  response: { status: 200, description: 'A page of comments', example: { ...pageExample, docs: [commentExample] } },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND'],
  run: async ({ req, params, query }) => ({
    body: await commentsOf(req, { id: params.id, page: query.page, limit: query.limit ?? 50 }),
  }),
})

export const createComment = defineEndpoint({
  method: 'post',
  path: '/:id/comments',
  tag: 'Transactions',
  summary: { en: 'Comment on a transaction', ar: 'إضافة تعليق' },
  description: 'Internal unless `internal` is false. Clients comment only where the office allows it, always externally.',
  access: 'user',
  params: idParam,
  body: z.object({ text: z.string().trim().min(1).max(100_000), internal: z.boolean().optional() }),
  idempotent: true,
  example: { text: 'Please send sheet A-102 again.', internal: false },
  response: { status: 201, description: 'The comment', example: { message: 'Comment added.', doc: commentExample } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params, body, locale }) => {
    const doc = await addComment(req, { id: params.id, ...body })
    return { status: 201, body: { message: locale === 'ar' ? 'تمت إضافة التعليق.' : 'Comment added.', doc } }
  },
})
