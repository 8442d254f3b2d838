import { csvOf } from '../../platform/sheets/csvOf.ts'
import type { Cell, Sheet } from '../../platform/sheets/sheet.ts'
import type { Text } from '../../shared/text.ts'
import type { ReportDocument, ReportSection } from '../document.ts'

const figure: Text = { en: 'Figure', ar: 'المؤشر' }
const value: Text = { en: 'Value', ar: 'القيمة' }

/**
 * The tables of a report as CSV. A report with one table is that table and nothing else, so that programs can read it;
 * several stand below each other, each under its heading. One without any is its figures, one a line.
 */
export async function* csvPieces(document: ReportDocument): AsyncGenerator<Uint8Array> {
  const tables = document.sections.flatMap((section) => (section.table ? [sheetOf(section, section.table)] : []))
  const sheets = tables.length > 0 ? tables : [figuresOf(document)]
  for (const [index, sheet] of sheets.entries()) {
    if (sheets.length > 1) yield* csvOf({ name: sheet.name, columns: [{ heading: sheet.name, width: 10 }], rows: nothing() }, { mark: index === 0 })
    yield* csvOf(sheet, { mark: sheets.length === 1 })
    if (index < sheets.length - 1) yield Buffer.from('\r\n')
  }
}

function sheetOf({ heading }: ReportSection, { columns, rows, total }: NonNullable<ReportSection['table']>): Sheet {
  return { name: heading, columns, rows: total ? withTotal(rows, total) : rows }
}

function figuresOf({ title, locale, sections }: ReportDocument): Sheet {
  const tiles = sections.flatMap((section) => section.tiles ?? [])
  const rows = tiles.map((tile): Cell[] => [tile.label, tile.number ?? tile.value])
  return { name: title, columns: [{ heading: figure[locale], width: 30 }, { heading: value[locale], width: 15 }], rows: inOne(rows) }
}

async function* withTotal(rows: AsyncIterable<Cell[][]>, total: readonly Cell[]): AsyncGenerator<Cell[][]> {
  yield* rows
  yield [[...total]]
}

async function* inOne(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  yield rows
}

async function* nothing(): AsyncGenerator<Cell[][]> {}
