import { z } from 'zod'
import { versionsOf } from '../../attachments/versionsOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam, pageQuery } from '../transactions/schemas.ts'
import { attachmentExample } from './example.ts'

export const listVersions = defineEndpoint({
  method: 'get',
  path: '/:id/versions',
  tag: 'Files',
  summary: { en: 'Versions of a document', ar: 'نسخ المستند' },
  description:
    'Of the document that this file is a version of, newest first, each with who and when. Clients see those of documents ' +
    'meant for them. `deleted=true` gives administrators the deleted ones too.',
  access: 'user',
  params: idParam,
  query: z.object({ page: pageQuery.shape.page, limit: pageQuery.shape.limit, deleted: z.enum(['true', 'false']).optional() }),
  response: { status: 200, description: 'A page of versions', example: { docs: [attachmentExample], totalDocs: 1 } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, query }) => ({
    body: await versionsOf(req, { id: params.id, page: query.page, limit: query.limit ?? 100, deleted: query.deleted === 'true' }),
  }),
})
