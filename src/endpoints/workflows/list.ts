import type { Where } from 'payload'
import { z } from 'zod'
import { slugs } from '../../shared/slugs.ts'
import { withVersions } from '../../versions/listWorkflows.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const listWorkflows = defineEndpoint({
  method: 'get',
  path: '/',
  tag: 'Workflows',
  summary: { en: 'List workflows', ar: 'قائمة مسارات العمل' },
  description: 'For staff. Administrators get the versions of each as well, and how many transactions run on them. Takes Payload’s `where`, `select`, `sort`, `page`, `limit`, `depth`.',
  access: ['editor', 'admin'],
  query: z.looseObject({
    where: z.custom<Where>().optional(),
    sort: z.string().max(200).optional(),
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    limit: z.coerce.number().int().min(0).max(100_000).default(25),
    depth: z.coerce.number().int().min(0).max(3).default(0),
    pagination: z.enum(['true', 'false']).default('true'),
    select: z.custom<Record<string, boolean>>().optional(),
  }),
  response: {
    status: 200,
    description: 'A page',
    example: {
      docs: [
        {
          id: 1, key: 'default', nameEn: 'Default', nameAr: 'الافتراضي', publishedVersion: 1, running: 40,
          versions: [{ id: 1, number: 1, state: 'published', publishedAt: '2026-11-01T08:00:00.000Z', running: 40 }],
        },
      ],
      totalDocs: 1, page: 1, limit: 25, totalPages: 1, hasNextPage: false, hasPrevPage: false,
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'MALFORMED_QUERY', 'VALIDATION_FAILED'],
  run: async ({ req, query }) => {
    const { where, select, sort, page, limit, depth, pagination } = query
    const found = await req.payload.find({
      collection: slugs.workflows, page, limit, depth, pagination: pagination === 'true', overrideAccess: false, user: req.user, req,
      ...(where ? { where } : {}), ...(sort ? { sort } : {}), ...(select ? { select: readSelect(select) as never } : {}),
    })
    return { body: { ...found, docs: await withVersions(req, found.docs) } }
  },
})

/** In an address everything is text. */
function readSelect(select: Record<string, unknown>): Record<string, boolean> {
  return Object.fromEntries(Object.entries(select).map(([name, value]) => [name, value === true || value === 'true']))
}
