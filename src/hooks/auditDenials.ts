import type { AfterErrorHook, PayloadRequest } from 'payload'
import { denials, noteDenial } from '../audit/denials.ts'
import { callerOf } from '../platform/caller.ts'
import { isDomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'

const known = new Set<string>([...Object.values(slugs), 'globals', 'payload-preferences', 'payload-query-presets'])

/**
 * Every "you may not" of every door, REST and GraphQL, is noted; so is "not found" where somebody who is signed in named
 * a record, because hidden looks like that - except to admins, from whom nothing is hidden. Asking without being signed
 * in (401) is not: browsers do it all the time. Never fails: the answer is on its way.
 */
export const auditDenials: AfterErrorHook = async ({ error, graphqlResult, req }) => {
  const code = codeOf(error)
  if (!code || !req.payload) return
  const path = pathOf(req)
  const [entity = '', id] = path.split('/').filter((part) => part !== '')
  const entityId = id !== undefined && /^\d{1,18}$/.test(id) ? id : null
  const caller = callerOf(req)
  const isGraphql = graphqlResult !== undefined
  if (code === 'NOT_FOUND' && (!caller || caller.role === 'admin' || (entityId === null && !isGraphql))) return
  const attempted = isGraphql ? `GraphQL ${graphqlPath(graphqlResult)}` : `${req.method ?? 'GET'} ${path}`
  try {
    await noteDenial(req, { entity: known.has(entity) ? entity : isGraphql ? 'graphql' : 'api', entityId, attempted: attempted.slice(0, 200), code })
  } catch (failure) {
    req.payload.logger.error({ err: failure, msg: 'A denial was not written to the audit trail' })
  }
}

function codeOf(error: Error): string | null {
  const original = 'originalError' in error && error.originalError instanceof Error ? error.originalError : error
  const domain = isDomainError(original) ? original : isDomainError(original.cause) ? original.cause : null
  if (domain) return denials.has(domain.code) || domain.code === 'NOT_FOUND' ? domain.code : null
  const status = 'status' in original ? original.status : undefined
  return status === 403 ? 'FORBIDDEN' : status === 404 ? 'NOT_FOUND' : null
}

function pathOf(req: PayloadRequest): string {
  const { pathname } = new URL(req.url ?? '/', 'http://localhost')
  const { api } = req.payload.config.routes
  return pathname.startsWith(api) ? pathname.slice(api.length) : pathname
}

function graphqlPath(result: unknown): string {
  const path = (result as { path?: readonly (string | number)[] } | null)?.path
  return Array.isArray(path) ? path.join('.') : ''
}
