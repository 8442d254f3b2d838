import { editsOf } from '../../comments/editsOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

export const commentEdits = defineEndpoint({
  method: 'get',
  path: '/:id/edits',
  tag: 'Transactions',
  summary: { en: 'What a comment said before', ar: 'النصوص السابقة لتعليق' },
  description: 'Newest first, for staff who may read the comment. Others see that it was edited, and when.',
  access: ['editor', 'admin'],
  params: idParam,
  response: {
    status: 200,
    description: 'Its former words',
    example: {
      docs: [{ text: 'Please send sheet A-102 again.', body: null, writtenAt: '2026-11-22T09:30:00.000Z', replacedAt: '2026-11-22T09:36:00.000Z' }],
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params }) => ({ body: { docs: await editsOf(req, params.id) } }),
})
