import { loadReport } from '../../reports/kept/loadReport.ts'
import { reportAgain } from '../../reports/order/reportAgain.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { exampleReport } from './example.ts'

export const generateAgain = defineEndpoint({
  method: 'post',
  path: '/:id/again',
  tag: 'Reports',
  summary: { en: 'Order a report once more', ar: 'إعادة إعداد تقرير' },
  description: 'The same question, answered as things are now, for the caller: a new version; the old one stays. A custom report has to be shared with them still.',
  access: 'user',
  idempotent: true,
  params: idParam,
  response: { status: 202, description: 'Ordered', example: { doc: { ...exampleReport, id: 43 } } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'REPORT_NOT_OFFERED', 'TOO_MANY_REPORTS'],
  run: async ({ req, params }) => {
    const { id } = await reportAgain(req, params.id)
    return { status: 202, body: { doc: await loadReport(req, id) }, headers: { location: `/api/v1/reports/${id}` } }
  },
})
