import { firstAsCaller } from '../../platform/firstAsCaller.ts'
import { runNow } from '../../reports/schedules/runNow.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

export const runScheduleNow = defineEndpoint({
  method: 'post',
  path: '/:id/run',
  tag: 'Reports',
  summary: { en: 'Run a schedule now', ar: 'تشغيل جدولة الآن' },
  description: 'Orders its report for everybody who is to get it, beside its moments and whether it is in force or not. `ordered` says for how many people.',
  access: ['editor', 'admin'],
  idempotent: true,
  params: idParam,
  response: { status: 202, description: 'Ordered', example: { ordered: 3 } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params }) => {
    if (!(await firstAsCaller(req, slugs.reportSchedules, { id: { equals: params.id } }))) throw new DomainError('NOT_FOUND')
    return { status: 202, body: { ordered: await runNow(req, params.id) } }
  },
})
