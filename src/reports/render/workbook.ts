import { xlsxOf } from '../../platform/sheets/xlsxOf.ts'
import type { Cell, Sheet } from '../../platform/sheets/sheet.ts'
import type { Text } from '../../shared/text.ts'
import type { ReportDocument } from '../document.ts'
import type { Look } from './look.ts'

const summary: Text = { en: 'Summary', ar: 'الملخص' }
const figure: Text = { en: 'Figure', ar: 'المؤشر' }
const value: Text = { en: 'Value', ar: 'القيمة' }

/** A report as a workbook: what it says in short on the first sheet, each table on a sheet of its own. */
export function workbook(document: ReportDocument, look: Look): AsyncGenerator<Uint8Array> {
  const { locale, title, facts, sections } = document
  const tiles = sections.flatMap((section) => section.tiles ?? [])
  const lines: Cell[][] = [[title, null], ...facts.map((fact): Cell[] => [fact.label, fact.value]), ...tiles.map((tile): Cell[] => [tile.label, tile.number ?? tile.value])]
  const first: Sheet = { name: summary[locale], columns: [{ heading: figure[locale], width: 34 }, { heading: value[locale], width: 40 }], rows: inOne(lines) }
  const tables = sections.flatMap(({ heading, table }): Sheet[] => (table ? [{ name: heading.slice(0, 28), columns: table.columns, rows: table.rows }] : []))
  return xlsxOf([first, ...tables], {
    rightToLeft: look.rightToLeft,
    dateFormat: look.dateFormat.toLowerCase(),
    timeFormat: look.timeFormat === '12h' ? 'h:mm AM/PM' : 'hh:mm',
  })
}

async function* inOne(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  yield rows
}
