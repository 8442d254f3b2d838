import { z } from 'zod'
import { settingsOf } from '../../platform/settings.ts'
import { whereOf } from '../../transactions/filter.ts'
import { list } from '../../transactions/list.ts'
import { search } from '../../transactions/search.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { pageExample } from './examples.ts'
import { filterQuery, pageQuery, snakeCased } from './schemas.ts'

export const searchTransactions = defineEndpoint({
  method: 'get',
  path: '/search',
  tag: 'Transactions',
  summary: { en: 'Search transactions', ar: 'البحث في المعاملات' },
  description:
    'Words, numbers or the content of a scanned QR code, in English and Arabic however they are spelt, with all flat ' +
    'filters. The one meant exactly comes first, then the best of the newest. Past 1,000 matches `totalDocs` is an ' +
    'estimate and `sort` orders the newest 1,000. `correctedQuery` says what was searched when nothing was found as typed.',
  access: 'user',
  query: z.preprocess(
    snakeCased,
    filterQuery.extend(pageQuery.shape).extend({
      q: z.string().max(20_000).default('').describe('What to search for; empty lists all'),
      sort: z.string().max(200).optional().describe('Field names, `-` before one for descending; without it the best come first'),
    }),
  ),
  response: { status: 200, description: 'A page', example: { ...pageExample, totalIsEstimate: false } },
  errors: ['UNAUTHENTICATED', 'MALFORMED_QUERY', 'VALIDATION_FAILED'],
  run: async ({ req, caller, query }) => {
    const { q, page, limit, sort, depth, ...filter } = query
    const where = await whereOf(req, caller, filter)
    const { office } = await settingsOf(req.payload)
    const paging = { where, page, limit: limit ?? office.pageSize, depth }
    if (q.trim() === '') return { body: { ...(await list(req, { ...paging, isOurs: true, sort: sort ?? '-id' })), totalIsEstimate: false } }
    return { body: await search(req, { ...paging, typed: q, sort }) }
  },
})
