import { cancelReport } from '../../reports/order/cancelReport.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { exampleReport } from './example.ts'

export const cancelReportEndpoint = defineEndpoint({
  method: 'post',
  path: '/:id/cancel',
  tag: 'Reports',
  summary: { en: 'Take back a report', ar: 'إلغاء طلب تقرير' },
  description: 'One that waits or is being made. It stays in the history as failed, with the reason.',
  access: 'user',
  idempotent: true,
  params: idParam,
  response: { status: 200, description: 'Taken back', example: { doc: { ...exampleReport, state: 'failed' } } },
  errors: ['UNAUTHENTICATED', 'NOT_FOUND', 'REPORT_OVER'],
  run: async ({ req, params }) => ({ body: { doc: await cancelReport(req, params.id) } }),
})
