import { z } from 'zod'
import { deliveriesOf } from '../../webhooks/deliveriesOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { deliveryExample, webhookAsCaller, webhookPath } from './schemas.ts'

export const listDeliveries = defineEndpoint({
  method: 'get',
  path: '/:id/deliveries',
  tag: 'Webhooks',
  summary: { en: 'What a webhook was told', ar: 'ما أُبلغ به خطاف الويب' },
  description:
    'Newest first, with every try: the status of the answer, its first 500 characters and how long it took, or why no answer came. ' +
    '`waiting` will be tried at `nextAt`; `failed` was tried for a day; `held` was not sent, because the webhook was off.',
  access: ['admin'],
  params: webhookPath,
  query: z.object({
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    limit: z.coerce.number().int().min(1).max(100).default(20),
    state: z.enum(['waiting', 'delivered', 'failed', 'held']).optional(),
  }),
  response: {
    status: 200,
    description: 'A page of deliveries',
    example: { docs: [deliveryExample], totalDocs: 1, limit: 20, page: 1, totalPages: 1, hasPrevPage: false, hasNextPage: false },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params, query, locale }) => {
    const { page, limit, state } = query
    const webhook = await webhookAsCaller(req, params.id)
    const { docs, totalDocs } = await deliveriesOf(req, webhook.key, { page, limit, state, locale })
    const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
    return { body: { docs, totalDocs, limit, page, totalPages, hasPrevPage: page > 1, hasNextPage: page < totalPages } }
  },
})
