import type { AfterErrorHook, PayloadRequest } from 'payload'
import { callerOf, localeOf } from '../platform/caller.ts'
import { requestIdHeader } from '../platform/requestFacts.ts'
import { DomainError, isDomainError, sentence, type ErrorCode } from '../shared/errors.ts'
import { say, type Locale } from '../shared/text.ts'
import { httpStatus } from './httpStatus.ts'

export type ErrorBody = {
  errors: { message: string; name: string; code: string; data?: Record<string, unknown> }[]
}

/** An error as every door answers it: Payload's shape, our code, the caller's language. */
export function errorBody(error: DomainError, locale: Locale): ErrorBody {
  const fields = error.fields?.map(({ path, message, code, line }) => ({ path, message: say(message, locale), ...(code ? { code } : {}), ...(line === undefined ? {} : { line }) }))
  const data = { ...error.data, ...(fields ? { errors: fields } : {}) }
  return {
    errors: [
      {
        message: sentence(error.code, error.params, locale),
        name: error.name,
        code: error.code,
        ...(Object.keys(data).length > 0 ? { data } : {}),
      },
    ],
  }
}

const codeOfStatus: Record<number, ErrorCode> = {
  400: 'MALFORMED_BODY',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  413: 'REQUEST_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  423: 'ACCOUNT_LOCKED',
  429: 'RATE_LIMITED',
}

/** The code of an error that Payload itself raised, by its HTTP status. */
export function codeOf(status: number): ErrorCode {
  return codeOfStatus[status] ?? (status >= 500 ? 'INTERNAL' : 'MALFORMED_BODY')
}

/** Payload's hook on every failed request, REST and GraphQL: ours get their table's status, Payload's own get a code. */
export const answerErrors: AfterErrorHook = ({ error, graphqlResult, req, result }) => {
  const locale = localeOf(req)
  // An address with half a character in it (%E0%A4) names nothing.
  const original = error instanceof URIError ? new DomainError('NOT_FOUND') : originalOf(error)
  const domain = domainOf(original) ?? domainOfAccess(original, req) ?? domainOfJson(original, req) ?? domainOfDatabase(original, req)
  if (domain) {
    // What failed outside of us is said in general to the asker, and in full to the log.
    if (domain.cause !== undefined) req.payload.logger.error({ err: domain.cause, msg: domain.code, requestId: req.headers?.get(requestIdHeader) })
    const body = errorBody(domain, locale)
    return { response: body, status: httpStatus[domain.code], ...inGraphql(graphqlResult, body.errors[0]!, httpStatus[domain.code]) }
  }
  const status = statusOf(original)
  if (status >= 500 && !(graphqlResult && isGraphqlSyntax(error))) {
    const requestId = req.headers?.get(requestIdHeader) ?? ''
    // Payload logs by the name of the error, and these three names are mostly what a caller sent: see loggingLevels.
    if (error.name === 'GraphQLError' || error.name === 'APIError' || error instanceof SyntaxError) req.payload.logger.error({ err: original, requestId })
    const [internal] = errorBody(new DomainError('INTERNAL', { requestId }), locale).errors
    const said = { ...internal!, name: 'InternalError' }
    return { response: { errors: [said] }, status: 500, ...inGraphql(graphqlResult, said, 500) }
  }
  const code = original.name === 'ValidationError' ? 'VALIDATION_FAILED' : original.name === 'QueryError' ? 'MALFORMED_QUERY' : codeOf(status)
  const errors = (result?.errors ?? [{ message: original.message, name: original.name }]) as { message: string; name?: string; data?: Record<string, unknown> }[]
  return {
    response: { errors: errors.map((each) => ({ ...each, name: each.name ?? original.name, code })) },
    status,
    ...inGraphql(graphqlResult, { message: error.message, name: original.name, code }, status < 500 ? status : 400),
  }
}

type Said = { message: string; name: string; code: string; data?: Record<string, unknown> }

/** In GraphQL the code stands in `extensions`, beside the status it would have over REST. */
function inGraphql(result: Parameters<AfterErrorHook>[0]['graphqlResult'], said: Said, statusCode: number) {
  if (!result) return {}
  const { message, name, code, data } = said
  return { graphqlResult: { ...result, message, extensions: { ...result.extensions, name, code, statusCode, ...(data ? { data } : {}) } } }
}

/** GraphQL wraps what a resolver threw. */
function originalOf(error: Error): Error {
  return 'originalError' in error && error.originalError instanceof Error ? error.originalError : error
}

/** A document that does not parse or is too much has no original error: it is the asker's, not ours. */
function isGraphqlSyntax(error: Error): boolean {
  return error.name === 'GraphQLError' && !('originalError' in error && error.originalError)
}

function domainOf(error: Error): DomainError | null {
  return isDomainError(error) ? error : isDomainError(error.cause) ? error.cause : null
}

/** Payload says "forbidden" to somebody who is nobody yet as well. */
function domainOfAccess(error: Error, req: PayloadRequest): DomainError | null {
  return error.name === 'Forbidden' && !callerOf(req) ? new DomainError('UNAUTHENTICATED') : null
}

/** Payload takes parts of a query as JSON too, and lets JSON.parse raise. */
function domainOfJson(error: Error, req: PayloadRequest): DomainError | null {
  if (!(error instanceof SyntaxError) || !error.message.includes('JSON') || !req.query) return null
  const name = ['where', 'select', 'populate', 'joins'].filter((each) => each in req.query).join(', ')
  if (name === '') return new DomainError('MALFORMED_BODY', { reason: 'not JSON', reasonAr: 'ليس بصيغة JSON صحيحة' })
  return new DomainError('MALFORMED_QUERY', { name, value: '…', expected: 'name[path]=value, or JSON', expectedAr: 'name[path]=value أو JSON' })
}

function statusOf(error: Error): number {
  return 'status' in error && typeof error.status === 'number' ? error.status : 500
}

/** What PostgreSQL refuses because of what was sent; anything else it says is our fault. */
function domainOfDatabase(error: unknown, req: PayloadRequest): DomainError | null {
  const code = databaseCodeOf(error)
  if (code === null) return null
  const conflict = (reason: string, reasonAr: string) => new DomainError('CONFLICT', { reason, reasonAr })
  if (code === '23505') return conflict('this value is already taken', 'هذه القيمة مستخدمة من قبل')
  if (code === '23503') return conflict('a record it names does not exist, or others need it', 'سجل مرتبط غير موجود أو مستخدم في غيره')
  if (code === '40001' || code === '40P01') return conflict('others changed it at the same moment; try again', 'تم التعديل في اللحظة نفسها، يرجى المحاولة مجدداً')
  const asked = req.query && ['where', 'sort', 'joins', 'page', 'limit'].some((name) => name in req.query)
  // 22: a value that does not fit its type. 42: a comparison that does not exist; ours never do, a query's may.
  if (!code.startsWith('22') && !(code.startsWith('42') && asked)) return null
  return asked
    ? new DomainError('MALFORMED_QUERY', { name: 'where', value: '…', expected: 'values that fit their fields', expectedAr: 'قيم تناسب حقولها' })
    : new DomainError('MALFORMED_BODY', { reason: 'a value does not fit its field', reasonAr: 'إحدى القيم لا تناسب حقلها' })
}

function databaseCodeOf(error: unknown): string | null {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if ('code' in each && typeof each.code === 'string' && /^[0-9A-Z]{5}$/.test(each.code)) return each.code
  }
  return null
}
