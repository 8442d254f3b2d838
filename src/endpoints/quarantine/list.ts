import { z } from 'zod'
import { listQuarantine, quarantineKinds } from '../../attachments/quarantine/listQuarantine.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { pageQuery } from '../transactions/schemas.ts'
import { entryExample } from './schemas.ts'

export const listQuarantined = defineEndpoint({
  method: 'get',
  path: '/quarantine',
  tag: 'Files',
  summary: { en: 'What lies in quarantine', ar: 'محتويات الحجر' },
  description:
    'A content with every file, transaction and uploader it has, what was found last first. With `kind=failed` those that could not be scanned, and why.',
  access: ['admin'],
  query: z.object({ kind: z.enum(quarantineKinds).default('infected'), page: pageQuery.shape.page, limit: pageQuery.shape.limit }),
  response: { status: 200, description: 'A page of contents', example: { docs: [entryExample], totalDocs: 1 } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED'],
  run: async ({ req, query: { kind, page, limit } }) => ({ body: await listQuarantine(req, { kind, page, limit: limit ?? 25 }) }),
})
