import type { Where } from 'payload'
import { z } from 'zod'

const words = (what: string) => z.string().max(2_000).optional().describe(`${what}; several separated by commas`)
const day = z.string().max(40).optional().describe('A day of the office (2026-01-31) or an ISO moment')

/** The filters of list, timelines and export. */
export const auditFilterQuery = z.object({
  action: words('Actions, such as statusChanged or signInFailed'),
  entity: words('Kinds of records, such as transactions or users'),
  entity_id: words('Ids of records'),
  actor: words('Ids or emails of people, `me`, or job, system, anonymous'),
  outcome: words('done, refused, failed'),
  created_after: day,
  created_before: day,
  ip: z.string().max(60).optional().describe('A network address, exactly'),
  session: words('Sessions'),
  request: words('Requests'),
  where: z.custom<Where>().optional().describe('Payload’s own conditions'),
  q: z.string().max(200).optional().describe('Names, emails, transaction numbers, request ids or action names'),
})

export const auditPageQuery = auditFilterQuery.extend({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(0).transform((limit) => (limit === 0 ? 100 : Math.min(limit, 100))).default(25),
  sort: z.enum(['-id', '-createdAt']).optional().describe('Newest first is the only order'),
  cursor: z.coerce.number().int().min(1).max(2_147_483_647).optional().describe('`nextCursor` of the page before; then `page` does not count'),
})

export const entryExample = {
  id: 1205,
  createdAt: '2026-11-22T09:30:00.000Z',
  moment: '2026-11-22 12:30:00',
  action: 'statusChanged',
  actionLabel: 'Status changed',
  outcome: 'done',
  outcomeLabel: 'Done',
  actor: { kind: 'person', id: 3, name: 'Sara Ahmed', role: 'editor', roleLabel: 'Editor', job: null },
  onBehalfOf: null,
  ip: '192.0.2.7',
  userAgent: 'Mozilla/5.0',
  sessionId: '7f0c5c52-5f3e-4a9e-9a52-0c6ad0d0b5b1',
  requestId: '2b1c9a40-77b5-4a38-a9c3-5f8a0d2f7a11',
  entity: 'transactions',
  entityLabel: 'Transaction',
  entityId: '42',
  record: 'TRX-2026-00042',
  before: { status: 'draft' },
  after: { status: 'submitted' },
  changes: [{ field: 'status', label: 'Status', from: 'draft', to: 'submitted', fromText: 'Draft', toText: 'Submitted' }],
}

export const auditPageExample = {
  docs: [entryExample],
  totalDocs: 1,
  totalIsExact: true,
  limit: 25,
  page: 1,
  totalPages: 1,
  pagingCounter: 1,
  hasPrevPage: false,
  hasNextPage: false,
  prevPage: null,
  nextPage: null,
  nextCursor: null,
}
