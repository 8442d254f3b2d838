import { DomainError } from './errors.ts'
import type { ErrorCode, Params } from './errors.ts'

/** The engine's "no" as a value: the pure floors return it, the floors above raise it. */
export type Refusal = { refused: true; code: ErrorCode; params: Params }

export function refuse(code: ErrorCode, params: Params = {}): Refusal {
  return { refused: true, code, params }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true
}

/** Turns a refusal into the DomainError that rolls the tx back. `data` is for programs (allowed transitions, rev). */
export function raise(refusal: Refusal, data?: Record<string, unknown>): never {
  throw new DomainError(refusal.code, refusal.params, data ? { data } : {})
}
