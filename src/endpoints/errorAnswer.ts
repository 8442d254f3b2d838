import type { AfterErrorHook } from 'payload'
import { localeOf } from '../platform/caller.ts'
import { DomainError, isDomainError, sentence, type ErrorCode } from '../shared/errors.ts'
import { say, type Locale } from '../shared/text.ts'
import { httpStatus } from './httpStatus.ts'

export type ErrorBody = {
  errors: { message: string; name: string; code: string; data?: Record<string, unknown> }[]
}

/** An error as every door answers it: Payload's shape, our code, the caller's language. */
export function errorBody(error: DomainError, locale: Locale): ErrorBody {
  const fields = error.fields?.map(({ path, message, code }) => ({ path, message: say(message, locale), ...(code ? { code } : {}) }))
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
  409: 'CONFLICT',
  413: 'REQUEST_TOO_LARGE',
  423: 'ACCOUNT_LOCKED',
  429: 'RATE_LIMITED',
}

/** The code of an error that Payload itself raised, by its HTTP status. */
export function codeOf(status: number): ErrorCode {
  return codeOfStatus[status] ?? (status >= 500 ? 'INTERNAL' : 'MALFORMED_BODY')
}

/** Payload's hook on every failed request, REST and GraphQL: ours get their table's status, Payload's own get a code. */
export const answerErrors: AfterErrorHook = ({ error, req, result }) => {
  const locale = localeOf(req)
  const domain = isDomainError(error) ? error : isDomainError(error.cause) ? error.cause : null
  if (domain) return { response: errorBody(domain, locale), status: httpStatus[domain.code] }

  // An address with half a character in it (%E0%A4) names nothing.
  if (error instanceof URIError) return { response: errorBody(new DomainError('NOT_FOUND'), locale), status: httpStatus.NOT_FOUND }

  const violated = constraintOf(error)
  if (violated) {
    const conflict = sentence('CONFLICT', { reason: 'this value is already taken', reasonAr: 'هذه القيمة مستخدمة من قبل' }, locale)
    return { response: { errors: [{ message: conflict, name: 'Conflict', code: 'CONFLICT' }] }, status: 409 }
  }
  const status = 'status' in error && typeof error.status === 'number' ? error.status : 500
  if (status >= 500) {
    return { response: { errors: [{ message: sentence('INTERNAL', {}, locale), name: 'InternalError', code: 'INTERNAL' }] }, status: 500 }
  }
  const errors = (result?.errors ?? [{ message: error.message, name: error.name }]) as { message: string; name?: string; data?: Record<string, unknown> }[]
  const isValidation = error.name === 'ValidationError'
  return {
    response: {
      errors: errors.map((each) => ({
        ...each,
        name: each.name ?? error.name,
        code: isValidation ? 'VALIDATION_FAILED' : codeOf(status),
      })),
    },
    status,
  }
}

const UNIQUE_VIOLATION = '23505'

function constraintOf(error: unknown): boolean {
  for (let each: unknown = error; each instanceof Error; each = each.cause) {
    if ('code' in each && each.code === UNIQUE_VIOLATION) return true
  }
  return false
}
