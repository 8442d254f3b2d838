import { z } from 'zod'
import { exportAudit } from '../../audit/exportAudit.ts'
import { printList } from '../../reports/render/printList.ts'
import { answerDownload } from '../answerDownload.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { askedFilter } from './askedFilter.ts'
import { auditFilterQuery } from './schemas.ts'

const id = z.coerce.number().int().min(1).max(2_147_483_647).optional()

export const exportOfAuditLogs = defineEndpoint({
  method: 'get',
  path: '/export',
  tag: 'Audit',
  summary: { en: 'Export the audit log', ar: 'تصدير سجل التدقيق' },
  description: 'Every entry that matches, newest first, as CSV or Excel, streamed, or as PDF. That it was exported is itself in the log.',
  access: ['admin'],
  query: auditFilterQuery.extend({
    format: z.enum(['csv', 'xlsx', 'pdf']).default('xlsx'),
    lang: z.enum(['en', 'ar']).optional().describe('The language of headings and words; else the caller’s'),
    user: id.describe('Only the timeline of this person'),
    transaction: id.describe('Only the timeline of this transaction'),
  }),
  response: { status: 200, description: 'The file', contentType: 'application/octet-stream' },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'MALFORMED_QUERY', 'VALIDATION_FAILED', 'PDF_TOO_LONG'],
  run: async ({ req, query, locale }) => {
    const { format, lang, ...asked } = query
    const filter = await askedFilter(req, asked)
    const common = { filter, locale: lang ?? locale, signal: (req as unknown as Request).signal }
    const title = { en: 'Audit log', ar: 'سجل التدقيق' }
    const made = await exportAudit(
      req,
      format === 'pdf' ? { ...common, format, print: (sheets, signal) => printList(req, { title, sheets, locale: common.locale, signal }) } : { ...common, format },
    )
    return answerDownload(made)
  },
})
