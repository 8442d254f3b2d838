import { z } from 'zod'
import { mentionable } from '../../comments/mentionable.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from './schemas.ts'

export const mentionablePeople = defineEndpoint({
  method: 'get',
  path: '/:id/mentionable',
  tag: 'Transactions',
  summary: { en: 'Who may be mentioned in a comment', ar: 'من يمكن الإشارة إليه في تعليق' },
  description:
    'Active staff who can read the transaction, by the words of a name, as search finds words; with `internal=false` its client too. ' +
    'Those who work on it come first. Names only.',
  access: ['editor', 'admin'],
  params: idParam,
  query: z.object({
    q: z.string().max(100).default(''),
    internal: z.enum(['true', 'false']).default('true').describe('Of the comment that is being written'),
    limit: z.coerce.number().int().min(1).max(20).default(8),
  }),
  response: { status: 200, description: 'People', example: { docs: [{ id: 3, name: 'Sara Al-Harbi', role: 'editor' }] } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params, query }) => ({
    body: { docs: await mentionable(req, { id: params.id, q: query.q, internal: query.internal === 'true', limit: query.limit }) },
  }),
})
