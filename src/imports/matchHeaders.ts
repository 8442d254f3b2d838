import { fold } from '../shared/fold.ts'
import { FileRefused } from './fileProblems.ts'
import { type ColumnKey, type Heading, columns, errorColumnHeader } from './columns.ts'
import { type Cell, type Row, columnLetters } from './read/row.ts'

/** Which column of the file holds what. */
export type HeaderMatch<Key extends string = ColumnKey> = {
  /** The row of the headings in the file. */
  row: number
  /** For each column that was found its place in a row, from 0. */
  places: Partial<Record<Key, number>>
  /** Required columns that were not found. */
  missing: Key[]
  /** Columns of the file that are not read, with the letter over them. */
  ignored: { column: string; header: string }[]
  /** Where a column of ours appears a second time. */
  twice: { key: Key; header: string; first: string; second: string }[]
}

const foldedNames = new WeakMap<readonly Heading<string>[], Map<string, string>>()
const foldedErrorHeader = fold(errorColumnHeader)

/**
 * Recognises the headings in a row, in any order, English or Arabic, whatever their case, spaces and marks. Without
 * `headings`, those of a list of transactions.
 */
export function matchHeaders(row: Row): HeaderMatch
export function matchHeaders<Key extends string>(row: Row, headings: readonly Heading<Key>[]): HeaderMatch<Key>
export function matchHeaders({ row, cells }: Row, headings: readonly Heading<string>[] = columns): HeaderMatch<string> {
  const match: HeaderMatch<string> = { row, places: {}, missing: [], ignored: [], twice: [] }
  cells.forEach((cell, index) => {
    const header = headerText(cell)
    if (fold(header) === '' || fold(header) === foldedErrorHeader) return
    const key = keyOf(header, headings)
    const before = key === undefined ? undefined : match.places[key]
    if (!key) match.ignored.push({ column: columnLetters(index), header })
    else if (before === undefined) match.places[key] = index
    else match.twice.push({ key, header, first: columnLetters(before), second: columnLetters(index) })
  })
  match.missing = headings.filter(({ key, required }) => required && match.places[key] === undefined)
    .map(({ key }) => key)
  return match
}

/** Throws the refusal for a header row that cannot be used, naming what is missing and what was found instead. */
export function demandHeaders(match: HeaderMatch<string>, cells: readonly Cell[], headings: readonly Heading<string>[] = columns): void {
  const [twice] = match.twice
  if (twice) {
    const { header, first, second } = twice
    throw new FileRefused('HEADER_TWICE', { header, row: match.row, first, second })
  }
  if (match.missing.length === 0) return
  const lacking = headings.filter(({ key }) => match.missing.includes(key)).map(({ header }) => header)
  const found = cells.map(headerText).filter((header) => header !== '').slice(0, 12).map((header) => header.slice(0, 60))
  throw new FileRefused('HEADERS_MISSING', {
    row: match.row,
    missing: {
      en: lacking.map(({ en, ar }) => `${en} (${ar})`).join(', '),
      ar: lacking.map(({ en, ar }) => `${ar} (${en})`).join('، '),
    },
    found: { en: found.join(', ') || 'nothing', ar: found.join('، ') || 'لا شيء' },
  })
}

// "Due Date (DD/MM/YYYY)", "Client Name *" and "Client Name / اسم العميل" are how people write headings.
function keyOf(header: string, headings: readonly Heading<string>[]): string | undefined {
  const names = namesOf(headings)
  const candidates = [header, header.replace(/[([（].*$/s, ''), ...header.split(/[/|\n–—]| - /)]
  for (const candidate of candidates) {
    const key = names.get(fold(candidate))
    if (key) return key
  }
  return undefined
}

function namesOf(headings: readonly Heading<string>[]): Map<string, string> {
  const known = foldedNames.get(headings)
  if (known) return known
  const names = new Map(
    headings.flatMap(({ key, header, aliases }) => [header.en, header.ar, ...aliases].map((name) => [fold(name), key] as const)),
  )
  foldedNames.set(headings, names)
  return names
}

function headerText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return (cell instanceof Date ? cell.toISOString() : String(cell)).trim()
}
