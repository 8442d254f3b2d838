import { z } from 'zod'
import { failedJobs } from '../../platform/queueState.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { queueParam } from './schemas.ts'

export const listFailedJobs = defineEndpoint({
  method: 'get',
  path: '/queues/:name/failed',
  tag: 'System',
  summary: { en: 'Jobs that were given up', ar: 'المهام المتوقفة بعد الفشل' },
  description: 'The last first, with what each said at its last try. What they carry is not told: it may be personal.',
  access: ['admin'],
  params: queueParam,
  query: z.looseObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  response: {
    status: 200,
    description: 'The jobs',
    example: { docs: [{ id: '0198…', at: '2026-01-04T07:30:00.000Z', tries: 6, problem: 'connect ECONNREFUSED 127.0.0.1:25' }] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: async ({ req, params, query }) => ({ body: { docs: await failedJobs(req.payload, params.name, query.limit) }, headers: { 'cache-control': 'no-store' } }),
})
