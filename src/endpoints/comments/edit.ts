import { z } from 'zod'
import { editComment } from '../../comments/editComment.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { commentExample } from '../transactions/examples.ts'
import { idParam } from '../transactions/schemas.ts'

export const patchComment = defineEndpoint({
  method: 'patch',
  path: '/:id',
  tag: 'Transactions',
  summary: { en: 'Edit a comment', ar: 'تعديل تعليق' },
  description:
    'Its author, within 15 minutes: `text`, or `body` (see POST /transactions/:id/comments). Who reads it, what it answers and ' +
    'its files stay. What it said before is kept, and people newly mentioned are told.',
  access: 'user',
  params: idParam,
  body: z.looseObject({ text: z.string().max(100_000).optional(), body: z.unknown().optional() }),
  example: { text: 'Please send sheets A-102 and A-103 again.' },
  response: { status: 200, description: 'The comment', example: { message: 'Comment edited.', doc: { ...commentExample, editedAt: '2026-11-22T09:36:00.000Z' } } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'FIELD_FORBIDDEN', 'NOT_FOUND', 'COMMENT_EDIT_OVER', 'VALIDATION_FAILED'],
  run: async ({ req, params, body: { text, body, ...others }, locale }) => {
    const doc = await editComment(req, { id: params.id, text, body, others: Object.keys(others) })
    return { body: { message: locale === 'ar' ? 'تم تعديل التعليق.' : 'Comment edited.', doc } }
  },
})
