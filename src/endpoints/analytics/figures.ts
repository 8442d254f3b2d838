import { z } from 'zod'
import { divisions } from '../../analytics/office/groups.ts'
import { exported, exportFigures } from '../../analytics/exportFigures.ts'
import { performanceAnalyticsOf } from '../../analytics/performanceAnalytics.ts'
import { transactionsAnalyticsOf } from '../../analytics/transactionsAnalytics.ts'
import { usersAnalyticsOf } from '../../analytics/usersAnalytics.ts'
import { answerDownload } from '../answerDownload.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { filterQuery, snakeCased } from '../transactions/schemas.ts'
import { performanceExample, transactionsExample, usersExample } from './examples.ts'
import { rangeQuery } from './schemas.ts'

const question = filterQuery.extend(rangeQuery.shape)
const groupBy = z.enum(divisions).default('type').describe('Divides what stands, began and was completed; client and assignee are for staff')
const errors = ['UNAUTHENTICATED', 'FORBIDDEN', 'MALFORMED_QUERY', 'VALIDATION_FAILED'] as const
const headers = { 'cache-control': 'no-store' }

export const transactionsAnalytics = defineEndpoint({
  method: 'get',
  path: '/analytics/transactions',
  tag: 'Analytics',
  summary: { en: 'How much work there is, what came in and went out', ar: 'حجم العمل وما ورد منه وما أُنجز' },
  description: 'Over the transactions that the list shows under the same flat filters. The figures of the dashboard, and one division of them.',
  access: 'user',
  query: z.preprocess(snakeCased, question.extend({ group_by: groupBy })),
  response: { status: 200, description: 'The figures', example: transactionsExample },
  errors,
  run: async ({ req, caller, query: { from, to, interval, group_by: division, ...filter }, locale }) => ({
    body: await transactionsAnalyticsOf(req, caller!, { range: { from, to, interval }, filter, groupBy: division }, locale), headers,
  }),
})

export const performanceAnalytics = defineEndpoint({
  method: 'get',
  path: '/analytics/performance',
  tag: 'Analytics',
  summary: { en: 'How well work goes through the office', ar: 'مدى جودة سير العمل في المكتب' },
  description: 'Lead time by the clock and in working hours, on time against late, time in state, rework; of what was completed in the range. Times are hours.',
  access: 'user',
  query: z.preprocess(snakeCased, question),
  response: { status: 200, description: 'The figures', example: performanceExample },
  errors,
  run: async ({ req, caller, query: { from, to, interval, ...filter }, locale }) => ({
    body: await performanceAnalyticsOf(req, caller!, { range: { from, to, interval }, filter }, locale), headers,
  }),
})

export const usersAnalytics = defineEndpoint({
  method: 'get',
  path: '/analytics/users',
  tag: 'Analytics',
  summary: { en: 'Who did what, and what lies with whom', ar: 'من عمل ماذا، وما لدى كل شخص' },
  description: 'Administrators see everybody who handles work; editors see themselves. Deeds are counted from the timelines of the transactions that the caller may read.',
  access: ['editor', 'admin'],
  query: z.preprocess(snakeCased, question),
  response: { status: 200, description: 'The figures', example: usersExample },
  errors,
  run: async ({ req, caller, query: { from, to, interval, ...filter } }) => ({
    body: await usersAnalyticsOf(req, caller!, { range: { from, to, interval }, filter }), headers,
  }),
})

export const exportOfFigures = defineEndpoint({
  method: 'get',
  path: '/analytics/export',
  tag: 'Analytics',
  summary: { en: 'Export figures', ar: 'تصدير الأرقام' },
  description: 'What the same question shows, as tables: Excel with a sheet each, or one table as CSV. That it was taken is in the audit trail.',
  access: 'user',
  query: z.preprocess(
    snakeCased,
    question.extend({
      what: z.enum(exported).default('dashboard'),
      group_by: groupBy,
      format: z.enum(['csv', 'xlsx']).default('xlsx'),
      table: z.string().max(40).optional().describe('csv: which table; else the first'),
      lang: z.enum(['en', 'ar']).optional().describe('The language of headings and words; else the caller’s'),
    }),
  ),
  response: { status: 200, description: 'The file', contentType: 'application/octet-stream' },
  errors,
  run: async ({ req, caller, query, locale }) => {
    const { from, to, interval, what, group_by: division, format, table, lang, ...filter } = query
    const asked = { range: { from, to, interval }, filter, what, groupBy: division, format, table }
    return answerDownload(await exportFigures(req, caller!, asked, lang ?? locale))
  },
})
