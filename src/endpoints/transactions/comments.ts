import { z } from 'zod'
import { addComment } from '../../comments/addComment.ts'
import { filesOnComment } from '../../comments/claimFiles.ts'
import { commentsOf, threadsOf } from '../../comments/commentsOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { commentExample, pageExample } from './examples.ts'
import { idParam, pageQuery } from './schemas.ts'

export const listComments = defineEndpoint({
  method: 'get',
  path: '/:id/comments',
  tag: 'Transactions',
  summary: { en: 'Comments of a transaction', ar: 'تعليقات المعاملة' },
  description:
    'Newest first. Clients see the external ones. With `threads=true` a page of those that answer none, each with its ' +
    '`replies`, oldest first. `body` is the formatted text (null where there are only plain words), `text` its words.',
  access: 'user',
  params: idParam,
  query: z.object({ page: pageQuery.shape.page, limit: pageQuery.shape.limit, threads: z.enum(['true', 'false']).optional() }),
  response: { status: 200, description: 'A page of comments', example: { ...pageExample, docs: [commentExample] } },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND'],
  run: async ({ req, params, query }) => {
    const args = { id: params.id, page: query.page, limit: query.limit ?? 50 }
    return { body: query.threads === 'true' ? await threadsOf(req, args) : await commentsOf(req, args) }
  },
})

export const createComment = defineEndpoint({
  method: 'post',
  path: '/:id/comments',
  tag: 'Transactions',
  summary: { en: 'Comment on a transaction', ar: 'إضافة تعليق' },
  description:
    'Plain `text`, or `body`: the state of a Lexical editor with paragraphs, lists, quotes, links (http, https, mailto), mentions ' +
    'and text; anything else is refused by the path of its node. Internal unless `internal` is false. A reply names the comment it ' +
    'answers (`replyTo`); a reply to an internal one is internal. `attachments` are files the author added to the transaction, ' +
    'client-visible ones on an external comment, internal ones on an internal one. Clients comment only where the office allows ' +
    'it, always externally, and mention nobody.',
  access: 'user',
  params: idParam,
  body: z.object({
    text: z.string().max(100_000).optional(),
    body: z.unknown().optional().describe('The state of a Lexical editor; `text` is then made of it'),
    internal: z.boolean().optional(),
    replyTo: z.number().int().min(1).max(2_147_483_647).nullish(),
    attachments: z.array(z.number().int().min(1).max(2_147_483_647)).max(filesOnComment).optional(),
  }),
  idempotent: true,
  example: { text: 'Please send sheet A-102 again.', internal: false },
  response: { status: 201, description: 'The comment', example: { message: 'Comment added.', doc: commentExample } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params, body, locale }) => {
    const doc = await addComment(req, { id: params.id, ...body })
    return { status: 201, body: { message: locale === 'ar' ? 'تمت إضافة التعليق.' : 'Comment added.', doc } }
  },
})
