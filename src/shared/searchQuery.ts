import { fold } from './fold.ts'
import { formatReference, parseReference } from './reference.ts'

/** What somebody typed or scanned, taken apart. All parts are empty when there is nothing to search for. */
export type SearchQuery = {
  /** The folded words, at most twelve. */
  words: string[]
  /** A transaction number in office form, when the text is, ends in or holds one. */
  reference: string | null
  /** True when the text is a number and nothing else: other words than those of numbers are not meant. */
  isNumber: boolean
  /** The code of a verification link, or a text that may be one. */
  code: string | null
  /** The whole in one piece (`ahj7781`), when it could be a client's reference. */
  piece: string | null
  /** True when the text is a link: its words then name nothing. */
  isLink: boolean
}

const longest = 1000
const mostWords = 12
const longestWord = 60
const link = /\/(?:verify|track)\/([^/?#\s]+)/i
const bareCode = /^[A-Za-z0-9_-]{16,128}$/
const referenceInside = /\b[A-Z]{1,10}-\d{4}-\d{5,15}\b/i

/** Takes a typed or scanned text apart. Pure; any text will do, long ones are cut. */
export function readSearch(typed: string): SearchQuery {
  const text = typed.slice(0, longest).trim()
  const linked = link.exec(text)?.[1]
  const inside = referenceInside.exec(text)?.[0]
  const whole = parseReference(text)
  const parsed = whole ?? (inside ? parseReference(inside) : null)
  const folded = fold(text)
  const words = folded === '' ? [] : [...new Set(folded.split(' '))].slice(0, mostWords).map((word) => word.slice(0, longestWord))
  const piece = folded.replaceAll(' ', '')
  return {
    words: linked === undefined ? words : [],
    reference: parsed && formatReference(parsed),
    isNumber: whole !== null && words.length <= 3,
    code: linked ?? (bareCode.test(text) ? text : null),
    piece: linked === undefined && /\d/.test(piece) && piece.length >= 2 && piece.length <= 50 ? piece : null,
    isLink: linked !== undefined,
  }
}

/** Other spellings to be tried for a word beside itself. */
export type Alternatives = ReadonlyMap<string, readonly string[]>

const arabicWord = /^[\u0621-\u064a]+$/
const article = 'ال'

/**
 * The words as PostgreSQL's to_tsquery reads them: all must be found, each also as the beginning of a longer one,
 * numbers also without leading zeros, Arabic words with and without the article. Words are folded, so they hold
 * nothing but letters and digits, and cannot break out of their quotes. Pure.
 */
export function tsQueryOf({ words, piece, isNumber }: SearchQuery, alternatives: Alternatives = new Map()): string {
  const all = words.map((word) => {
    if (isNumber) return `('${word}':*A)`
    const forms = [...formsOf(word, words.length === 1), ...(alternatives.get(word) ?? []).flatMap((other) => formsOf(other, true))]
    return `(${[...new Set(forms)].join(' | ')})`
  })
  const together = all.join(' & ')
  return piece !== null && words.length > 1 ? `${pieceQueryOf(piece)} | (${together})` : together
}

/** Finds a number of the transaction given in one piece. */
export function pieceQueryOf(piece: string): string {
  return `'${piece}':A`
}

function formsOf(word: string, alone: boolean): string[] {
  // One letter among others, or two digits, begin far too many words.
  const short = /^\d+$/.test(word) ? word.length < 3 : word.length < 2 && !alone
  const forms = [short ? `'${word}'` : `'${word}':*`]
  const number = /^0+([1-9]\d*)$/.exec(word)?.[1]
  if (number) forms.push(pieceQueryOf(number))
  if (arabicWord.test(word) && word.length > 2) {
    forms.push(word.startsWith(article) && word.length > 4 ? `'${word.slice(2)}':*` : `'${article}${word}':*`)
  }
  return forms
}
