import { z } from 'zod'
import { askedSchema, reportDays } from '../../reports/asked.ts'
import { quickData, quickFile } from '../../reports/order/quickReport.ts'
import { reportFormats } from '../../reports/reportTypes.ts'
import { locales } from '../../shared/text.ts'
import { answerDownload } from '../answerDownload.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { parseInput } from '../parseInput.ts'
import { filterQuery, snakeCased } from '../transactions/schemas.ts'

export const transactionsReport = defineEndpoint({
  method: 'get',
  path: '/transactions',
  tag: 'Reports',
  summary: { en: 'A report of transactions, at once', ar: 'تقرير معاملات فوري' },
  description:
    'The transaction detail while you wait: as JSON or PDF up to 1,000 rows, as Excel up to 20,000, as CSV up to 100,000. ' +
    'Larger ones are ordered with POST /reports/generate. Filters, access and order are those of GET /transactions.',
  access: 'user',
  query: z.preprocess(
    snakeCased,
    filterQuery.extend({
      format: z.enum(['json', ...reportFormats]).default('json'),
      columns: z.string().max(2000).optional().describe('Column keys, separated by commas; see GET /reports/types'),
      from: z.string().max(10).optional().describe('Created on this day or later'),
      to: z.string().max(10).optional().describe('Created on this day or earlier'),
      lang: z.enum(locales).optional().describe('The language of headings and words; else the caller’s'),
    }),
  ),
  response: {
    status: 200,
    description: 'The rows, or the file',
    example: {
      title: 'Transaction detail', facts: [{ label: 'Made for', value: 'Sara Ahmed' }], totalRows: 1,
      columns: [{ key: 'reference', heading: 'Transaction number', kind: 'code' }], rows: [['TRX-2026-00042']],
    },
  },
  errors: ['UNAUTHENTICATED', 'MALFORMED_QUERY', 'VALIDATION_FAILED', 'REPORT_TOO_LARGE'],
  run: async ({ req, locale, query: { format, columns, from, to, lang, ...filters } }) => {
    const asked = parseInput(askedSchema, {
      filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
      ...(columns ? { columns: columns.split(',').map((key) => key.trim()) } : {}),
      ...(from || to ? { range: { from: from ?? reportDays.first, to: to ?? reportDays.last } } : {}),
    }, locale, 'query')
    const quick = { asked, locale: lang ?? locale, signal: (req as unknown as Request).signal }
    return format === 'json' ? { body: await quickData(req, quick) } : answerDownload(await quickFile(req, format, quick))
  },
})
