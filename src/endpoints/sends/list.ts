import { z } from 'zod'
import { sendStates } from '../../notifications/sends/send.ts'
import { sendsOf } from '../../notifications/sends/sendsOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { sendExample } from './schemas.ts'

export const listSends = defineEndpoint({
  method: 'get',
  path: '/sends',
  tag: 'Notifications',
  summary: { en: 'Messages to many', ar: 'الرسائل الجماعية' },
  description: 'Newest first, with how far each is. `total` and `planned` count people, `deliveries` one per person and channel, while these are kept (90 days).',
  access: ['admin'],
  query: z.object({
    state: z.enum(sendStates).optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    limit: z.coerce.number().int().min(1).max(50).default(10),
  }),
  response: {
    status: 200,
    description: 'A page of messages',
    example: { docs: [sendExample], totalDocs: 1, limit: 10, page: 1, totalPages: 1, hasPrevPage: false, hasNextPage: false },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED'],
  run: async ({ req, query: { state, page, limit } }) => {
    const { docs, totalDocs } = await sendsOf(req, { state: state ?? null, page, limit })
    const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
    return { body: { docs, totalDocs, limit, page, totalPages, hasPrevPage: page > 1, hasNextPage: page < totalPages } }
  },
})
