/** A transaction number: `TRX-2026-00042` is prefix TRX, year 2026, number 42. */
export type Reference = { prefix: string; year: number; number: number }

/** A prefix is 1 to 10 capital Latin letters, so that a number read aloud or typed without dashes stays readable. */
export function isReferencePrefix(text: string): boolean {
  return /^[A-Z]{1,10}$/.test(text)
}

/** `TRX-2026-00042`; at least five digits, more when the year needs them. `number` counts from 1 within the year. */
export function formatReference({ prefix, year, number }: Reference): string {
  return `${prefix}-${String(year).padStart(4, '0')}-${String(number).padStart(5, '0')}`
}

const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const reference = /^(?:.*[/=:#\s])?([A-Z]{1,10})[\s_\-‐-―−]*(\d{4})[\s_\-‐-―−]*(\d{1,15})$/s

/**
 * Reads a transaction number as people hand it over: lower case, spaces or long dashes, missing zeros, Arabic-Indic
 * or Persian digits, invisible direction marks, or an address that ends in it. Null when there is none.
 * The prefix is not compared with the office's: the caller looks the number up by `formatReference()`.
 */
export function parseReference(text: string): Reference | null {
  const plain = text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .trim()
    .toUpperCase()
  const found = reference.exec(plain.replace(/\/+$/, '')) ?? reference.exec(plain.replace(/\/*[?#].*$/s, ''))
  if (!found) return null
  const [, prefix = '', year = '', number = ''] = found
  return Number(number) === 0 ? null : { prefix, year: Number(year), number: Number(number) }
}
