import type { ErrorCode } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import { DomainError } from '../../shared/errors.ts'
import { errorBody } from '../errorAnswer.ts'
import { httpStatus } from '../httpStatus.ts'

const meaning: Record<number, string> = {
  400: 'The request is malformed or a value is not valid',
  401: 'Nobody is signed in, or the credentials are not right',
  403: 'Not allowed',
  404: 'Unknown, or not visible to you',
  405: 'This method is not offered here',
  409: 'Conflicts with what is stored, or with a rule of the office',
  412: 'Somebody changed it since you read it',
  413: 'Too large',
  415: 'Wrong content type',
  422: 'The file was refused',
  423: 'Locked after too many failed attempts',
  429: 'Too many requests; `Retry-After` says when to come back',
  500: 'Our fault; quote the request id',
  503: 'Not available now',
}

/** The error answers of an operation: one per status, each code with an example in the reader's language. */
export function errorResponses(codes: readonly ErrorCode[], locale: Locale): Record<string, unknown> {
  const byStatus = Map.groupBy(new Set(codes), (code) => httpStatus[code])
  return Object.fromEntries(
    [...byStatus].toSorted(([a], [b]) => a - b).map(([status, ofStatus]) => [String(status), responseOf(status, ofStatus, locale)]),
  )
}

function responseOf(status: number, codes: readonly ErrorCode[], locale: Locale): unknown {
  const examples = Object.fromEntries(codes.map((code) => [code, { value: errorBody(new DomainError(code), locale) }]))
  const retry = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' }, example: 30 } }
  return {
    description: `${meaning[status] ?? 'Refused'}: ${codes.join(', ')}`,
    ...(status === 429 ? { headers: retry } : {}),
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' }, examples } },
  }
}
