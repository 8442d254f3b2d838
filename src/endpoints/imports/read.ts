import { z } from 'zod'
import { loadImport } from '../../imports/loadImport.ts'
import { readErrors } from '../../imports/readRows.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { importAnswer, importExample } from './importAnswer.ts'

export const readImport = defineEndpoint({
  method: 'get',
  path: '/:id',
  tag: 'Imports',
  summary: { en: 'An import and its errors', ar: 'عملية استيراد وأخطاؤها' },
  description:
    '`status` is queued, running, completed or failed; while it runs, `processedRows` grows. `errors` holds the first ' +
    'ones, `errorCount` says how many there are; the result file has them all. When the file itself could not be read, ' +
    '`refusal` says why.',
  access: ['editor', 'admin'],
  params: idParam,
  query: z.object({ errors: z.coerce.number().int().min(0).max(10_000).default(1000).describe('Most errors to list') }),
  response: { status: 200, description: 'The import', example: importExample },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, query, locale }) => {
    const record = await loadImport(req, params.id)
    const over = record.status === 'completed' || record.status === 'failed'
    const listed = over ? await readErrors(req, record.id, query.errors) : { errors: [], total: 0 }
    return { body: importAnswer(record, locale, listed), headers: { 'cache-control': 'no-store' } }
  },
})
