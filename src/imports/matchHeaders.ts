import { fold } from '../shared/fold.ts'
import { FileRefused } from './fileProblems.ts'
import { type ColumnKey, columns, errorColumnHeader } from './columns.ts'
import { type Cell, type Row, columnLetters } from './read/row.ts'

/** Which column of the file holds what. */
export type HeaderMatch = {
  /** The row of the headings in the file. */
  row: number
  /** For each column that was found its place in a row, from 0. */
  places: Partial<Record<ColumnKey, number>>
  /** Required columns that were not found. */
  missing: ColumnKey[]
  /** Columns of the file that are not read, with the letter over them. */
  ignored: { column: string; header: string }[]
  /** Where a column of ours appears a second time. */
  twice: { key: ColumnKey; header: string; first: string; second: string }[]
}

const keyByFolded = new Map<string, ColumnKey>(
  columns.flatMap((column) =>
    [column.header.en, column.header.ar, ...column.aliases].map((name) => [fold(name), column.key] as const),
  ),
)
const foldedErrorHeader = fold(errorColumnHeader)

/** Recognises the headings in a row, in any order, English or Arabic, whatever their case, spaces and marks. */
export function matchHeaders({ row, cells }: Row): HeaderMatch {
  const match: HeaderMatch = { row, places: {}, missing: [], ignored: [], twice: [] }
  cells.forEach((cell, index) => {
    const header = headerText(cell)
    if (fold(header) === '' || fold(header) === foldedErrorHeader) return
    const key = keyOf(header)
    const before = key && match.places[key]
    if (!key) match.ignored.push({ column: columnLetters(index), header })
    else if (before === undefined) match.places[key] = index
    else match.twice.push({ key, header, first: columnLetters(before), second: columnLetters(index) })
  })
  match.missing = columns.filter(({ key, required }) => required && match.places[key] === undefined)
    .map(({ key }) => key)
  return match
}

/** Throws the refusal for a header row that cannot be used, naming what is missing and what was found instead. */
export function demandHeaders(match: HeaderMatch, cells: readonly Cell[]): void {
  const [twice] = match.twice
  if (twice) {
    const { header, first, second } = twice
    throw new FileRefused('HEADER_TWICE', { header, row: match.row, first, second })
  }
  if (match.missing.length === 0) return
  const lacking = columns.filter(({ key }) => match.missing.includes(key)).map(({ header }) => header)
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
function keyOf(header: string): ColumnKey | undefined {
  const candidates = [header, header.replace(/[([（].*$/s, ''), ...header.split(/[/|\n–—]| - /)]
  for (const candidate of candidates) {
    const key = keyByFolded.get(fold(candidate))
    if (key) return key
  }
  return undefined
}

function headerText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return (cell instanceof Date ? cell.toISOString() : String(cell)).trim()
}
