import { z } from 'zod'
import { exportMails } from '../../reports/lists/exportMails.ts'
import { answerDownload } from '../answerDownload.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { deliveryFilter } from './schemas.ts'

export const exportOfMails = defineEndpoint({
  method: 'get',
  path: '/deliveries/export',
  tag: 'Mails',
  summary: { en: 'Export the log of mails', ar: 'تصدير سجل الرسائل' },
  description: 'What `GET /deliveries` lists under the same filters, newest first, as CSV or Excel, streamed, or as PDF. That it was exported is in the audit log.',
  access: ['admin'],
  query: z.object({
    ...deliveryFilter,
    format: z.enum(['csv', 'xlsx', 'pdf']).default('xlsx'),
    lang: z.enum(['en', 'ar']).optional().describe('The language of headings and words; else the caller’s'),
  }),
  response: { status: 200, description: 'The file', contentType: 'application/octet-stream' },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'MALFORMED_QUERY', 'VALIDATION_FAILED', 'PDF_TOO_LONG'],
  run: async ({ req, query, locale }) => {
    const { format, lang, ...asked } = query
    const { state: states, ...rest } = asked
    const narrowedBy = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : name))
    return answerDownload(await exportMails(req, { filter: { states, ...rest }, narrowedBy, format, locale: lang ?? locale, signal: (req as unknown as Request).signal }))
  },
})
