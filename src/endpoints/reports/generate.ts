import { z } from 'zod'
import { askedSchema } from '../../reports/asked.ts'
import { offeredFormats } from '../../reports/order/formats.ts'
import { orderReport } from '../../reports/order/orderReport.ts'
import { loadDefinition } from '../../reports/order/loadDefinition.ts'
import { loadReport } from '../../reports/kept/loadReport.ts'
import { reportFormats, reportTypes, type ReportType } from '../../reports/reportTypes.ts'
import { DomainError } from '../../shared/errors.ts'
import { locales } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { exampleReport } from './example.ts'

const order = askedSchema.extend({
  report: z.enum(Object.keys(reportTypes) as [ReportType, ...ReportType[]]).describe('See GET /reports/types'),
  definition: z.number().int().positive().max(2_147_483_647).optional().describe('Of `custom`: which one somebody built'),
  language: z.enum(locales).optional().describe('Of the words in it; else the caller’s'),
  format: z.enum(reportFormats),
})

const body = order.refine(({ report, definition }) => report === 'custom' || definition === undefined, {
  path: ['definition'], message: 'Only a custom report has a definition',
})

export const generateReport = defineEndpoint({
  method: 'post',
  path: '/generate',
  tag: 'Reports',
  summary: { en: 'Order a report', ar: 'طلب تقرير' },
  description:
    'A job makes it, with the rights the caller has then; they are told when it is ready. Follow it at `Location`; fetch ' +
    'it with `/reports/:id/download`. `filters` are the flat filters of GET /transactions where the report is about ' +
    'transactions; `range` holds days of the office, or a `preset` such as `lastMonth` that moves on each time.',
  access: 'user',
  idempotent: true,
  body,
  example: { report: 'overdue', filters: { department: '2' }, range: { preset: 'thisMonth' }, format: 'csv', language: 'en' },
  response: { status: 202, description: 'Ordered; `Location` says where to follow it', example: { doc: exampleReport } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'FORMAT_NOT_OFFERED', 'TOO_MANY_REPORTS'],
  run: async ({ req, caller, locale, body: { report, definition, format, language, ...asked } }) => {
    if (!caller) throw new DomainError('UNAUTHENTICATED')
    if (!offeredFormats.includes(format)) throw new DomainError('FORMAT_NOT_OFFERED', { format, offered: offeredFormats.join(', ') })
    const built = report === 'custom' ? await loadDefinition(req, definition) : null
    const { id } = await orderReport(req, {
      report, definition: built, format, language: language ?? locale, asked, madeFor: caller.id, askedBy: caller.id,
    })
    return { status: 202, body: { doc: await loadReport(req, id) }, headers: { location: `/api/v1/reports/${id}` } }
  },
})
