import { sheetNames } from '../../platform/sheets/sheetNames.ts'
import type { NumberLook, PageSheet, Sheet, Workbook } from '../../platform/sheets/sheet.ts'
import { xlsxOf } from '../../platform/sheets/xlsxOf.ts'
import type { Text } from '../../shared/text.ts'
import type { ColumnKind, ReportDocument } from '../document.ts'
import { chartSheet } from './chartSheet.ts'
import type { Look } from './look.ts'
import { summarySheet } from './summarySheet.ts'

const summary: Text = { en: 'Summary', ar: 'الملخص' }
const chartData: Text = { en: 'Chart data', ar: 'بيانات المخططات' }

/**
 * A report as a workbook: what it says in short with its charts on the first sheet, each table on a sheet of its own,
 * and on the last one the numbers of the charts, which change with them.
 */
export function workbook(document: ReportDocument, look: Look): AsyncGenerator<Uint8Array> {
  const { locale, sections } = document
  const nameOf = sheetNames()
  const first = nameOf(summary[locale])
  const tables = sections.flatMap(({ heading, table }): Sheet[] =>
    table
      ? [{ name: nameOf(heading), columns: table.columns.map((column) => ({ ...column, look: looks[column.kind] })), rows: table.rows, asTable: true, total: table.total }]
      : [],
  )
  const { sheet: numbers, charts } = chartSheet(sections, nameOf(chartData[locale]))
  const page: PageSheet = summarySheet(document, first, charts)
  const sheets: Workbook = [page, ...tables, ...(numbers ? [numbers] : [])]
  return xlsxOf(sheets, {
    rightToLeft: look.rightToLeft,
    dateFormat: look.dateFormat.toLowerCase(),
    timeFormat: look.timeFormat === '12h' ? 'h:mm AM/PM' : 'hh:mm',
  })
}

const looks: Record<ColumnKind, NumberLook | undefined> = {
  text: 'number', code: undefined, number: 'number', hours: 'hours', share: 'share', day: undefined, moment: undefined,
}
