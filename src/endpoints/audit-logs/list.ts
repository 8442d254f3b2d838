import { listAudit } from '../../audit/listAudit.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { askedFilter } from './askedFilter.ts'
import { auditPageExample, auditPageQuery } from './schemas.ts'

export const listAuditLogs = defineEndpoint({
  method: 'get',
  path: '/',
  tag: 'Audit',
  summary: { en: 'The audit log', ar: 'سجل التدقيق' },
  description:
    'Newest first: who did what, when and from where, with old and new values in the words of the office. ' +
    '`totalDocs` counts to 10,000; `cursor` continues however deep.',
  access: ['admin'],
  query: auditPageQuery,
  response: { status: 200, description: 'A page of entries', example: auditPageExample },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'MALFORMED_QUERY', 'VALIDATION_FAILED'],
  run: async ({ req, query, locale }) => {
    const { page, limit, cursor, sort: _newestFirst, ...filter } = query
    return { body: await listAudit(req, { filter: await askedFilter(req, filter), page, limit, cursor, locale }) }
  },
})
