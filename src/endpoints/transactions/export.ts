import { z } from 'zod'
import type { Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { mostRowsOnPaper } from '../../platform/chromium/paper.ts'
import { printList } from '../../reports/render/printList.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
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
    'Everything that matches and that the caller may see, as CSV, Excel or PDF, all of it from one moment. Words instead of ' +
    `ids, in the asked language; no cell is one that a spreadsheet would run. A PDF holds up to ${mostRowsOnPaper} rows. ` +
    `Columns: ${columnNames.join(', ')}.`,
  access: 'user',
  query: z.preprocess(
    snakeCased,
    filterQuery.extend({
      format: z.enum(['csv', 'xlsx', 'pdf']).default('xlsx'),
      columns: z.string().max(2000).optional().describe('Column names, separated by commas, in the order wanted'),
      lang: z.enum(['en', 'ar']).optional().describe('The language of headings and words; else the caller’s'),
      sort: pageQuery.shape.sort,
      search: z.string().max(200).optional().describe('What the search box of the list would be given'),
      history: z.enum(['true', 'false']).optional().describe('xlsx and pdf: also the timelines'),
      files: z.enum(['true', 'false']).optional().describe('xlsx and pdf: also the list of files'),
      where: z.custom<Where>().optional(),
    }),
  ),
  response: { status: 200, description: 'The file', contentType: 'application/octet-stream' },
  errors: ['UNAUTHENTICATED', 'MALFORMED_QUERY', 'VALIDATION_FAILED', 'PDF_TOO_LONG'],
  run: async ({ req, caller, locale, query }) => {
    const { format, columns: names, lang, sort, search, history, files, where, ...filter } = query
    for (const [name, value] of Object.entries({ history, files })) {
      if (value !== 'true' || format !== 'csv') continue
      const expected = { expected: 'format=xlsx or pdf, because a CSV has only one sheet', expectedAr: 'format=xlsx أو pdf لأن CSV ورقة واحدة' }
      throw new DomainError('MALFORMED_QUERY', { name, value, ...expected })
    }
    const columns = columnsOf(names)
    const flat = await whereOf(req, caller, filter)
    const both: Where = where && Object.keys(where).length > 0 ? { and: [where, flat] } : flat
    const asked = {
      columns,
      where: mergeListSearchAndWhere({ collectionConfig: req.payload.collections[slugs.transactions].config, search: search?.trim() ?? '', where: both }),
      sort,
      locale: lang ?? locale,
      history: history === 'true',
      files: files === 'true',
      signal: (req as unknown as Request).signal,
    }
    const title = { en: 'Transactions', ar: 'المعاملات' }
    const made = await exportTransactions(
      req,
      format === 'pdf' ? { ...asked, format, print: (sheets, signal) => printList(req, { title, sheets, locale: asked.locale, signal }) } : { ...asked, format },
    )
    return answerDownload(made)
  },
})
