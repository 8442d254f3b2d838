import { z } from 'zod'
import { firstAsCaller } from '../../platform/firstAsCaller.ts'
import { runsOf } from '../../reports/schedules/runsOf.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

export const scheduleRuns = defineEndpoint({
  method: 'get',
  path: '/:id/runs',
  tag: 'Reports',
  summary: { en: 'What a schedule did', ar: 'ما نفذته جدولة' },
  description:
    'Its latest runs: when, for how many people, how many reports are ready or failed. Administrators are told who got which report with how many rows; ' +
    '`GET /reports/{id}/manifest` names the rows.',
  access: ['editor', 'admin'],
  params: idParam,
  query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  response: {
    status: 200,
    description: 'The runs, the newest first',
    example: {
      runs: [
        {
          occurrence: '2026-11-23T04:00:00.000Z', askedBy: null, count: 1, ready: 1, failed: 0,
          people: [{ id: 2, name: 'Huda', report: 42, state: 'ready', rows: 17, manifest: 'a3f5…' }],
        },
      ],
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, caller, params, query }) => {
    if (!(await firstAsCaller(req, slugs.reportSchedules, { id: { equals: params.id } }))) throw new DomainError('NOT_FOUND')
    return { body: { runs: await runsOf(req, params.id, { limit: query.limit, withPeople: caller?.role === 'admin' }) } }
  },
})
