import { z } from 'zod'
import { exportDeliveries } from '../../reports/lists/exportDeliveries.ts'
import { answerDownload } from '../answerDownload.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { webhookAsCaller, webhookPath } from './schemas.ts'

export const exportOfDeliveries = defineEndpoint({
  method: 'get',
  path: '/:id/deliveries/export',
  tag: 'Webhooks',
  summary: { en: 'Export what a webhook was told', ar: 'تصدير ما أُبلغ به خطاف الويب' },
  description: 'Newest first, each with its last try, as CSV or Excel, streamed, or as PDF. That it was exported is in the audit log.',
  access: ['admin'],
  params: webhookPath,
  query: z.object({
    format: z.enum(['csv', 'xlsx', 'pdf']).default('xlsx'),
    lang: z.enum(['en', 'ar']).optional().describe('The language of headings and words; else the caller’s'),
    state: z.enum(['waiting', 'delivered', 'failed', 'held']).optional(),
  }),
  response: { status: 200, description: 'The file', contentType: 'application/octet-stream' },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'PDF_TOO_LONG'],
  run: async ({ req, params, query, locale }) => {
    const { format, lang, state } = query
    const webhook = await webhookAsCaller(req, params.id)
    return answerDownload(await exportDeliveries(req, { webhook, state, format, locale: lang ?? locale, signal: (req as unknown as Request).signal }))
  },
})
