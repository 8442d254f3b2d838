import { z } from 'zod'
import { historyOf } from '../../transactions/historyOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { historyExample } from './examples.ts'
import { idParam, pageQuery } from './schemas.ts'

export const transactionHistory = defineEndpoint({
  method: 'get',
  path: '/:id/history',
  tag: 'Transactions',
  summary: { en: 'The timeline of a transaction', ar: 'السجل الزمني للمعاملة' },
  description: 'Newest first: what happened, who, when, from what to what, and why. Clients do not see internal entries. `imported` marks what another system recorded and an import took over: nobody did it here. `covers` says how many files a decision was about, as far as you see them, and which changed since.',
  access: 'user',
  params: idParam,
  query: z.object({ page: pageQuery.shape.page, limit: pageQuery.shape.limit }),
  response: { status: 200, description: 'A page of entries', example: historyExample },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND'],
  run: async ({ req, params, query, locale }) => ({
    body: await historyOf(req, { id: params.id, page: query.page, limit: query.limit ?? 50, locale }),
  }),
})
