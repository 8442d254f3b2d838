import { z } from 'zod'
import { suggest } from '../../transactions/suggest.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const suggestTransactions = defineEndpoint({
  method: 'get',
  path: '/suggest',
  tag: 'Transactions',
  summary: { en: 'Suggest what to search for', ar: 'اقتراحات البحث' },
  description: 'Numbers, clients and words that begin as typed, taken from transactions the caller may read.',
  access: 'user',
  query: z.object({
    q: z.string().max(20_000).default(''),
    limit: z.coerce.number().int().min(1).max(20).default(8),
  }),
  response: {
    status: 200,
    description: 'At most `limit` suggestions',
    example: { suggestions: [{ kind: 'reference', text: 'TRX-2026-00042', id: 42 }, { kind: 'client', text: 'Al Noor Development' }] },
  },
  errors: ['UNAUTHENTICATED', 'VALIDATION_FAILED'],
  run: async ({ req, query }) => ({ body: { suggestions: await suggest(req, { typed: query.q, limit: query.limit }) } }),
})
