import { errorSentences } from './errorSentences/index.ts'
import type { Locale, Text } from './text.ts'

export type ErrorCode = keyof typeof errorSentences

/** What fills the `{places}` of a sentence. Words in two languages come as two params: `from` and `fromAr`. */
export type Params = Record<string, string | number>

/** One field that is wrong: its path as in the request (`customFields.area`), why, a code for programs, and the line of a long text. */
export type FieldError = { path: string; message: Text; code?: string; line?: number }

export const errorCodes = Object.keys(errorSentences) as ErrorCode[]

// Symbol.for, not a private symbol: two copies of this package in one process must know each other's errors.
const marker = Symbol.for('mdc-tracker.DomainError')

/**
 * An expected "no", on its way to the caller. `message` is the English sentence; edges that know the reader's
 * language ask `sentence(code, params, locale)`. `fields` names wrong fields, `data` is what a program needs to go on
 * (the current rev, the transitions that are allowed).
 */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly params: Params
  readonly fields?: FieldError[]
  readonly data?: Record<string, unknown>
  readonly [marker] = true

  constructor(
    code: ErrorCode,
    params: Params = {},
    more: { fields?: FieldError[]; data?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(sentence(code, params, 'en'), more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'DomainError'
    this.code = code
    this.params = params
    if (more.fields) this.fields = more.fields
    if (more.data) this.data = more.data
  }
}

/** True for a DomainError of any copy of this package, which `instanceof` is not. */
export function isDomainError(error: unknown): error is DomainError {
  return typeof error === 'object' && error !== null && marker in error
}

/** The sentence of a code in the reader's language. A place without a param reads "…", never `{raw}`. */
export function sentence(code: ErrorCode, params: Params, locale: Locale): string {
  return errorSentences[code][locale].replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = (locale === 'ar' ? params[`${name}Ar`] : undefined) ?? params[name]
    return value === undefined || value === '' ? '…' : String(value)
  })
}

/** A param that is words: `inBoth('to', { en: 'Draft', ar: 'مسودة' })` is `{ to: 'Draft', toAr: 'مسودة' }`. */
export function inBoth(name: string, text: Text): Params {
  return { [name]: text.en, [`${name}Ar`]: text.ar }
}
