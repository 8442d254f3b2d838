import { z } from 'zod'
import type { Where } from 'payload'
import { DomainError } from '../../shared/errors.ts'
import { columnNames, columnsOf } from '../../transactions/export/columns.ts'
import { exportTransactions } from '../../transactions/export/exportTransactions.ts'
import { whereOf } from '../../transactions/filter.ts'
import { answerDownload } from '../answerDownload.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { filterQuery, pageQuery, snakeCased } from './schemas.ts'

export const exportOfTransactions = defineEndpoint({
  method: 'get',
  path: '/export',
  tag: 'Transactions',
  summary: { en: 'Export transactions', ar: 'تصدير المعاملات' },
  description:
    'Everything that matches and that the caller may see, as CSV or Excel, all of it from one moment. Words instead of ' +
    'ids, in the asked language; no cell is one that a spreadsheet would run. ' +
    `Columns: ${columnNames.join(', ')}.`,
  access: 'user',
  query: z.preprocess(
    snakeCased,
    filterQuery.extend({
      format: z.enum(['csv', 'xlsx', 'pdf']).default('xlsx').describe('pdf comes with the reports'),
      columns: z.string().max(2000).optional().describe('Column names, separated by commas, in the order wanted'),
      lang: z.enum(['en', 'ar']).optional().describe('The language of headings and words; else the caller’s'),
      sort: pageQuery.shape.sort,
      history: z.enum(['true', 'false']).optional().describe('xlsx: a second sheet with the timelines'),
      where: z.custom<Where>().optional(),
    }),
  ),
  response: { status: 200, description: 'The file', contentType: 'application/octet-stream' },
  errors: ['UNAUTHENTICATED', 'MALFORMED_QUERY', 'VALIDATION_FAILED', 'FORMAT_NOT_OFFERED'],
  run: async ({ req, caller, locale, query }) => {
    const { format, columns: names, lang, sort, history, where, ...filter } = query
    if (format === 'pdf') throw new DomainError('FORMAT_NOT_OFFERED', { format: 'PDF', offered: 'xlsx, csv' })
    if (history === 'true' && format !== 'xlsx') {
      throw new DomainError('MALFORMED_QUERY', {
        name: 'history', value: 'true', expected: 'format=xlsx, because a CSV has only one sheet', expectedAr: 'format=xlsx لأن CSV ورقة واحدة',
      })
    }
    const columns = columnsOf(names)
    const flat = await whereOf(req, caller, filter)
    const made = await exportTransactions(req, {
      format,
      columns,
      where: where && Object.keys(where).length > 0 ? { and: [where, flat] } : flat,
      sort,
      locale: lang ?? locale,
      history: history === 'true',
      signal: (req as unknown as Request).signal,
    })
    return answerDownload(made)
  },
})
