import { z } from 'zod'
import type { Where } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { whereOf } from '../../transactions/filter.ts'
import { list } from '../../transactions/list.ts'
import { resolveQuickViews } from '../../transactions/quickViews.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { pageExample } from './examples.ts'
import { filterQuery, pageQuery, snakeCased } from './schemas.ts'

export const listTransactions = defineEndpoint({
  method: 'get',
  path: '/',
  tag: 'Transactions',
  summary: { en: 'List transactions', ar: 'قائمة المعاملات' },
  description: 'The transactions the caller may see. Flat filters and Payload’s `where` combine. `totalDocs` is exact.',
  access: 'user',
  query: z.preprocess(snakeCased, filterQuery.extend(pageQuery.shape).extend({ where: z.custom<Where>().optional() })),
  response: { status: 200, description: 'A page', example: pageExample },
  errors: ['UNAUTHENTICATED', 'MALFORMED_QUERY', 'VALIDATION_FAILED'],
  run: async ({ req, caller, query }) => {
    const { where, page, limit, sort, depth, ...filter } = query
    const flat = await whereOf(req, caller, filter)
    const { office } = await settingsOf(req.payload)
    const isOurs = !where || Object.keys(where).length === 0
    const both: Where = isOurs ? flat : { and: [await resolveQuickViews(req, where), flat] }
    return { body: await list(req, { where: both, isOurs, sort, page, limit: limit ?? office.pageSize, depth }) }
  },
})
