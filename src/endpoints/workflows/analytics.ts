import { z } from 'zod'
import { analyticsOf } from '../../analytics/analyticsOf.ts'
import { analyticsTables } from '../../analytics/tables.ts'
import { exportAnalytics } from '../../analytics/exportAnalytics.ts'
import { intervals } from '../../analytics/measures/throughput.ts'
import { figures } from '../../analytics/rowsBehind.ts'
import { transactionsBehind } from '../../analytics/transactionsBehind.ts'
import { answerDownload } from '../answerDownload.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { filterQuery, pageQuery, snakeCased } from '../transactions/schemas.ts'
import { analyticsExample, figureExample } from './analyticsExamples.ts'
import { workflowId } from './schemas.ts'

const day = z.string().max(40)
const filter = filterQuery.extend({
  version: z.coerce.number().int().min(1).max(1_000_000).optional().describe('Only transactions that stand on the version of this number'),
  begun_after: day.optional().describe('The work began then or later: created, or its first step where that is earlier; a day of the office or an ISO moment'),
  begun_before: day.optional().describe('The work began on this day or before it'),
})
const interval = z.enum(intervals).default('month').describe('Periods of the throughput')
const between = z.string().max(120).optional().describe('Two transitions, as in approve,pay: the time from the last of the one to the last of the other')
const tables = Object.keys(analyticsTables) as [keyof typeof analyticsTables]
const errors = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'MALFORMED_QUERY', 'VALIDATION_FAILED'] as const

export const workflowAnalytics = defineEndpoint({
  method: 'get',
  path: '/:id/analytics',
  tag: 'Workflows',
  summary: { en: 'The analytics of a workflow', ar: 'تحليلات سير العمل' },
  description:
    'For staff, over exactly the transactions that the caller may read and that match the flat filters of lists. Time in state, throughput, ' +
    'lead time, bottlenecks, rework, rejections, time between transitions, variants, service times, current load, decisions by person. ' +
    'Times are hours. What each figure counts is in docs/analytics.md.',
  access: ['editor', 'admin'],
  params: workflowId,
  query: z.preprocess(snakeCased, filter.extend({ interval, between })),
  response: { status: 200, description: 'The figures', example: analyticsExample },
  errors,
  run: async ({ req, params, query, locale }) => {
    const { interval: periods, between: pair, ...asked } = query
    return { body: await analyticsOf(req, { workflow: params.id, filter: asked, interval: periods, between: pair }, locale) }
  },
})

export const transactionsOfFigure = defineEndpoint({
  method: 'get',
  path: '/:id/analytics/transactions',
  tag: 'Workflows',
  summary: { en: 'The transactions behind a figure', ar: 'المعاملات وراء رقم' },
  description:
    'Each once, those that bring most to the figure first; `count` and `hours` are what each brings. `key` names the state, transition, ' +
    'person (`none`: nobody, the system), variant or period; for `sla` the service time and the outcome, as in review,breached.',
  access: ['editor', 'admin'],
  params: workflowId,
  query: z.preprocess(
    snakeCased,
    filter.extend({
      interval,
      figure: z.enum([...figures, 'sla']).default('all'),
      key: z.string().max(4000).default(''),
      page: pageQuery.shape.page,
      limit: pageQuery.shape.limit,
    }),
  ),
  response: { status: 200, description: 'A page', example: figureExample },
  errors,
  run: async ({ req, params, query, locale }) => {
    const { interval: periods, figure, key, page, limit = 25, ...asked } = query
    return { body: await transactionsBehind(req, { workflow: params.id, filter: asked, interval: periods, figure, key, page, limit }, locale) }
  },
})

export const exportOfWorkflowAnalytics = defineEndpoint({
  method: 'get',
  path: '/:id/analytics/export',
  tag: 'Workflows',
  summary: { en: 'Export the analytics of a workflow', ar: 'تصدير تحليلات سير العمل' },
  description: 'The same figures as tables: Excel with a sheet each, or one table as CSV. That they were exported is in the audit trail.',
  access: ['editor', 'admin'],
  params: workflowId,
  query: z.preprocess(
    snakeCased,
    filter.extend({
      interval,
      between,
      format: z.enum(['csv', 'xlsx']).default('xlsx'),
      table: z.enum(tables).default('states').describe('csv: which table'),
      lang: z.enum(['en', 'ar']).optional().describe('The language of headings and words; else the caller’s'),
    }),
  ),
  response: { status: 200, description: 'The file', contentType: 'application/octet-stream' },
  errors,
  run: async ({ req, params, query, locale }) => {
    const { interval: periods, between: pair, format, table, lang, ...asked } = query
    const made = await exportAnalytics(req, {
      workflow: params.id, filter: asked, interval: periods, between: pair, format, table, locale: lang ?? locale,
    })
    return answerDownload(made)
  },
})
