import type { CollectionConfig, CollectionSlug, Endpoint, Where } from 'payload'
import { z } from 'zod'
import { mostRowsOnPaper } from '../platform/chromium/paper.ts'
import { exportList } from '../reports/lists/exportList.ts'
import type { Text } from '../shared/text.ts'
import { answerDownload } from './answerDownload.ts'
import { defineEndpoint } from './defineEndpoint.ts'

/** The list of a collection as a file, for whoever may read it. */
export function exportOfList({ slug, labels }: CollectionConfig): Endpoint {
  const name = labels?.plural as Text
  return defineEndpoint({
    method: 'get',
    path: '/export',
    tag: name.en,
    summary: { en: `${name.en}: export the list`, ar: `${name.ar}: تصدير القائمة` },
    description:
      'Everything that matches and that the caller may read, as CSV, Excel or PDF, all of it from one moment: what the page of the ' +
      'list shows with the same search, filter and order. Words instead of ids, in the asked language; fields that the caller may not ' +
      `read are no columns, and no cell is one that a spreadsheet would run. A PDF holds up to ${mostRowsOnPaper} rows.`,
    access: 'user',
    query: z.object({
      format: z.enum(['csv', 'xlsx', 'pdf']).default('xlsx'),
      columns: z.string().max(2_000).optional().describe('Column names, separated by commas, in the order wanted; else all of them'),
      lang: z.enum(['en', 'ar']).optional().describe('The language of headings and words; else the caller’s'),
      sort: z.string().max(200).optional().describe('Field names, `-` before one for descending, several separated by commas'),
      search: z.string().max(200).optional().describe('What the search box of the list would be given'),
      where: z.custom<Where>().optional(),
    }),
    response: { status: 200, description: 'The file', contentType: 'application/octet-stream' },
    errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'MALFORMED_QUERY', 'VALIDATION_FAILED', 'PDF_TOO_LONG'],
    run: async ({ req, query, locale }) => {
      const { format, columns, lang, sort, search, where } = query
      const signal = (req as unknown as Request).signal
      const asked = { format, columns, sort, search, where: where ?? {}, locale: lang ?? locale, signal }
      return answerDownload(await exportList(req, { slug: slug as CollectionSlug, ...asked }))
    },
  })
}
