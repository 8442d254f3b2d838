import { z } from 'zod'
import { dashboardOf } from '../../analytics/dashboard.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { rangeQuery } from '../analytics/schemas.ts'
import { filterQuery, snakeCased } from '../transactions/schemas.ts'
import { dashboardExample } from './example.ts'

export const dashboardStats = defineEndpoint({
  method: 'get',
  path: '/dashboard/stats',
  tag: 'Dashboard',
  summary: { en: 'Everything a dashboard shows', ar: 'كل ما تعرضه لوحة المتابعة' },
  description:
    'Over exactly the transactions that the list shows the caller under the same flat filters, all of one moment. What stands is as of now; ' +
    'what happened is of the range, beside the range of the same length right before it. `filter` of a figure holds the flat filters under which ' +
    'GET /transactions gives exactly its rows. What each figure counts is in docs/analytics.md.',
  access: 'user',
  query: z.preprocess(snakeCased, filterQuery.extend(rangeQuery.shape)),
  response: { status: 200, description: 'The figures', example: dashboardExample },
  errors: ['UNAUTHENTICATED', 'MALFORMED_QUERY', 'VALIDATION_FAILED'],
  run: async ({ req, caller, query, locale }) => {
    const { from, to, interval, ...filter } = query
    return { body: await dashboardOf(req, caller!, { range: { from, to, interval }, filter }, locale), headers: { 'cache-control': 'no-store' } }
  },
})
