import { listAudit } from '../../audit/listAudit.ts'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { askedFilter } from './askedFilter.ts'
import { auditPageExample, auditPageQuery } from './schemas.ts'

export const auditOfUser = defineEndpoint({
  method: 'get',
  path: '/user/:id',
  tag: 'Audit',
  summary: { en: 'The audit log of a person', ar: 'سجل تدقيق شخص' },
  description: 'What they did, what was done on their behalf, and what was done to their account. Takes the filters of the list.',
  access: ['admin'],
  params: idParam,
  query: auditPageQuery,
  response: { status: 200, description: 'A page of entries', example: auditPageExample },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'MALFORMED_QUERY', 'VALIDATION_FAILED'],
  run: async ({ req, params, query, locale }) => {
    const { page, limit, cursor, sort: _newestFirst, ...filter } = query
    const known = await sqlOf(req)('select 1 from users where id = $1', [params.id])
    if (known.length === 0) throw new DomainError('NOT_FOUND')
    return { body: await listAudit(req, { filter: { ...(await askedFilter(req, filter)), user: params.id }, page, limit, cursor, locale }) }
  },
})

export const auditOfTransaction = defineEndpoint({
  method: 'get',
  path: '/transaction/:id',
  tag: 'Audit',
  summary: { en: 'The audit log of a transaction', ar: 'سجل تدقيق معاملة' },
  description: 'Everything that happened to it and its files, also after its deletion. Takes the filters of the list.',
  access: ['admin'],
  params: idParam,
  query: auditPageQuery,
  response: { status: 200, description: 'A page of entries', example: auditPageExample },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'MALFORMED_QUERY', 'VALIDATION_FAILED'],
  run: async ({ req, params, query, locale }) => {
    const { page, limit, cursor, sort: _newestFirst, ...filter } = query
    const known = await sqlOf(req)('select 1 from transactions where id = $1', [params.id])
    if (known.length === 0) throw new DomainError('NOT_FOUND')
    return { body: await listAudit(req, { filter: { ...(await askedFilter(req, filter)), transaction: params.id }, page, limit, cursor, locale }) }
  },
})
