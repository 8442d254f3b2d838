import { z } from 'zod'
import { askedSchema } from '../../reports/asked.ts'
import { reportFormats, reportTypes, type ReportType } from '../../reports/reportTypes.ts'
import { roles } from '../../shared/roles.ts'
import { slugs } from '../../shared/slugs.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

const id = z.number().int().positive().max(2_147_483_647)

export const scheduleReport = defineEndpoint({
  method: 'post',
  path: '/schedule',
  tag: 'Reports',
  summary: { en: 'Have a report made regularly', ar: 'جدولة تقرير' },
  description:
    'Made at each of its moments for every recipient, with the rows that this person may see then, in their language; they are told when it is ready. ' +
    'Recipients are `people` and everybody in `roles` at that moment; who is not active gets nothing. What passed while nothing ran is made up for once. ' +
    'Editors send to colleagues by name, administrators to everybody. Changing, pausing (`active`) and deleting: `/report-schedules/{id}`.',
  access: ['editor', 'admin'],
  idempotent: true,
  body: z.strictObject({
    name: z.string().trim().min(1).max(120),
    report: z.enum(Object.keys(reportTypes) as [ReportType, ...ReportType[]]),
    definition: id.nullish(),
    asked: askedSchema.omit({ template: true }).optional(),
    template: id.nullish(),
    format: z.enum(reportFormats).default('pdf'),
    timing: z.enum(['workingDay', 'cron']).default('workingDay'),
    at: z.string().max(5).optional(),
    cron: z.string().max(100).optional(),
    timeZone: z.string().max(60).optional(),
    people: z.array(id).max(500).default([]),
    roles: z.array(z.enum(roles)).default([]),
    active: z.boolean().default(true),
  }),
  example: { name: 'Overdue, every morning', report: 'overdue', format: 'pdf', timing: 'workingDay', at: '07:00', roles: ['editor', 'admin'] },
  response: {
    status: 201,
    description: 'The schedule, with its next moment',
    example: { doc: { id: 3, name: 'Overdue, every morning', report: 'overdue', active: true, nextRunAt: '2026-11-24T04:00:00.000Z' } },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED'],
  run: async ({ req, body }) => {
    const doc = await req.payload.create({ collection: slugs.reportSchedules, data: body as never, depth: 0, overrideAccess: false, user: req.user, req })
    return { status: 201, body: { doc } }
  },
})
