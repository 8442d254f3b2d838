import { z } from 'zod'
import { loadImport } from '../../imports/loadImport.ts'
import { readEvents } from '../../imports/history/readEvents.ts'
import { readRows } from '../../imports/readRows.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { shownError } from './importAnswer.ts'

export const readImportRows = defineEndpoint({
  method: 'get',
  path: '/:id/rows',
  tag: 'Imports',
  summary: { en: 'The rows of an import', ar: 'صفوف عملية استيراد' },
  description:
    'How each row was understood, what becomes of it (`verdict`) and what is wrong with it. Of a history: each event with ' +
    'the states it led from and to (`accept`), or why it was refused.',
  access: ['editor', 'admin'],
  params: idParam,
  query: z.object({
    verdict: z.enum(['create', 'update', 'skip', 'invalid', 'accept']).optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    limit: z.coerce.number().int().min(1).transform((limit) => Math.min(limit, 100)).default(25),
  }),
  response: {
    status: 200,
    description: 'A page of rows',
    example: {
      docs: [
        {
          row: 7,
          verdict: 'invalid',
          externalReference: 'AHJ-7781',
          clientName: 'Al Noor Development',
          typeId: 1,
          description: null,
          categoryId: null,
          dueDate: '2026-12-31',
          assignedToId: null,
          priority: null,
          transactionId: null,
          reference: null,
          errors: [{ column: 'priority', code: 'UNKNOWN_PRIORITY', message: '"Hi" is not a priority.' }],
        },
      ],
      totalDocs: 1,
      page: 1,
      limit: 25,
      totalPages: 1,
      hasNextPage: false,
      hasPrevPage: false,
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED'],
  run: async ({ req, params, query, locale }) => {
    const record = await loadImport(req, params.id)
    const { page, limit } = query
    const asked = { verdict: query.verdict ?? null, page, limit }
    const { docs, totalDocs } = record.kind === 'history' ? await readEvents(req, record.id, asked) : await readRows(req, record.id, asked)
    const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
    return {
      body: {
        docs: docs.map((row) => ({
          ...row,
          errors: row.errors.map((error) => shownError(error, locale)),
        })),
        totalDocs,
        page,
        limit,
        totalPages,
        hasNextPage: page < totalPages,
        hasPrevPage: page > 1,
      },
    }
  },
})
