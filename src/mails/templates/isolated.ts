import type { Locale } from '../../shared/text.ts'

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
const leftToRight = /[0-9A-Za-z\u00c0-\u024f]/
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const address = /^(?:https?:\/\/|mailto:)\S+$/

/**
 * A value as it may stand inside a sentence of that language: what reads the other way is kept together and turns
 * nothing around it (U+2068 … U+2069). Marks that came with it are taken out. Addresses stay bare, since programs that
 * make links of them would take the mark along. Pure.
 */
export function isolated(value: string, locale: Locale): string {
  const plain = value.replace(turning, '')
  if (address.test(plain) || /^\d*$/.test(plain)) return plain
  return (locale === 'ar' ? leftToRight : rightToLeft).test(plain) ? plain.split('\n').map((line) => (line === '' ? line : `\u2068${line}\u2069`)).join('\n') : plain
}
