import { now } from '../clock.ts'
import { escaped } from './cells.ts'
import { chartXml, drawingXml } from './chartXml.ts'
import { pageSheetXml } from './pageXml.ts'
import { isPage, type PageSheet, type Sheet, type Workbook } from './sheet.ts'
import { sheetNames } from './sheetNames.ts'
import { batchesOf, differentHeadings, tablePartXml, tableSheetXml, type Written } from './tableXml.ts'
import { contentTypes, relationsXml, rootRelations, stylesXml, workbookRelations, workbookXml, type PartCounts } from './xlsxParts.ts'
import { startZip, type Zip } from './zip.ts'

export type XlsxLook = {
  rightToLeft: boolean
  /** Excel's codes: `dd/mm/yyyy`, `hh:mm`. */
  dateFormat: string
  timeFormat: string
  /** How large a sheet grows, in bytes, before its rows go on to another one; else `mostBytes`. */
  full?: number
}

type Writing = { zip: Zip; look: XlsxLook; counts: PartCounts; sheets: { name: string; repeats: boolean }[]; nameOf: (wanted: string) => string }

/**
 * Sheets as an Excel workbook, made while it is read: memory holds a batch of rows, and a slow reader slows the rows
 * down. Texts stand in their cells as texts and are marked as such, so that none is run, not even after somebody edits
 * it. Charts are Excel's own. (exceljs writes too, but makes no charts, does not notice a slow reader and is several
 * times slower.) Names of sheets should come from `sheetNames`, because charts point to them.
 */
export async function* xlsxOf(sheets: Workbook, look: XlsxLook): AsyncGenerator<Buffer> {
  const zip = startZip(now())
  const writing: Writing = { zip, look, counts: { sheets: 0, tables: 0, drawings: 0, charts: 0 }, sheets: [], nameOf: sheetNames() }
  for (const sheet of sheets) {
    if (isPage(sheet)) yield* addPage(writing, sheet)
    else yield* addRows(writing, sheet)
  }
  yield* add(zip, 'xl/workbook.xml', workbookXml(writing.sheets.map(({ name, repeats }) => ({ name: escaped(name), repeats }))))
  yield* add(zip, 'xl/_rels/workbook.xml.rels', workbookRelations(writing.counts.sheets))
  yield* add(zip, 'xl/styles.xml', stylesXml(escaped(look.dateFormat), escaped(look.timeFormat), look.rightToLeft))
  yield* add(zip, '_rels/.rels', rootRelations)
  yield* add(zip, '[Content_Types].xml', contentTypes(writing.counts))
  yield zip.end()
}

async function* addPage({ zip, look, counts, sheets, nameOf }: Writing, page: PageSheet): AsyncGenerator<Buffer> {
  counts.sheets += 1
  sheets.push({ name: nameOf(page.name), repeats: false })
  yield* add(zip, `xl/worksheets/sheet${counts.sheets}.xml`, pageSheetXml(page, look.rightToLeft))
  if (page.charts.length === 0) return
  counts.drawings += 1
  const drawing = counts.drawings
  yield* add(zip, `xl/worksheets/_rels/sheet${counts.sheets}.xml.rels`, relationsXml([{ kind: 'drawing', target: `../drawings/drawing${drawing}.xml` }]))
  yield* add(zip, `xl/drawings/drawing${drawing}.xml`, drawingXml(page.charts.map(({ chart, from, to }) => ({ title: chart.title, from, to }))))
  const targets: { kind: string; target: string }[] = []
  for (const { chart } of page.charts) {
    counts.charts += 1
    yield* add(zip, `xl/charts/chart${counts.charts}.xml`, chartXml(chart, look.rightToLeft))
    targets.push({ kind: 'chart', target: `../charts/chart${counts.charts}.xml` })
  }
  yield* add(zip, `xl/drawings/_rels/drawing${drawing}.xml.rels`, relationsXml(targets))
}

/** A sheet of rows, and as many further ones as Excel needs for them. */
async function* addRows({ zip, look, counts, sheets, nameOf }: Writing, sheet: Sheet): AsyncGenerator<Buffer> {
  const headings = sheet.asTable ? differentHeadings(sheet.columns.map(({ heading }) => heading)) : []
  const written = sheet.asTable ? { ...sheet, columns: sheet.columns.map((column, index) => ({ ...column, heading: headings[index]! })) } : sheet
  const rows = batchesOf(sheet.rows)
  try {
    for (let part = 1; part === 1 || !(await rows.isAtEnd()); part += 1) {
      counts.sheets += 1
      sheets.push({ name: nameOf(sheet.name), repeats: true })
      const outcome: Written = { last: 1 }
      const pieces = async function* () {
        Object.assign(outcome, yield* tableSheetXml(written, rows, look))
      }
      yield* zip.add(`xl/worksheets/sheet${counts.sheets}.xml`, pieces())
      if (!sheet.asTable) continue
      counts.tables += 1
      yield* add(zip, `xl/worksheets/_rels/sheet${counts.sheets}.xml.rels`, relationsXml([{ kind: 'table', target: `../tables/table${counts.tables}.xml` }]))
      yield* add(zip, `xl/tables/table${counts.tables}.xml`, tablePartXml(counts.tables, headings, outcome.last))
    }
  } finally {
    await rows.end()
  }
}

function add(zip: Zip, name: string, xml: string): AsyncGenerator<Buffer> {
  return zip.add(name, [Buffer.from(xml)])
}
