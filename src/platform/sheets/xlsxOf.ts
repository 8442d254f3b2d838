import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { now } from '../clock.ts'
import { escaped } from './cells.ts'
import { chartXml, drawingXml } from './chartXml.ts'
import { pageSheetXml } from './pageXml.ts'
import { isPage, type PageSheet, type Sheet, type Workbook } from './sheet.ts'
import { sheetNames } from './sheetNames.ts'
import { batchesOf, differentHeadings, tablePartXml, tableSheetXml, type Written } from './tableXml.ts'
import { contentTypes, relationsXml, rootRelations, stylesXml, workbookRelations, workbookXml, type PartCounts } from './xlsxParts.ts'

export type XlsxLook = {
  rightToLeft: boolean
  /** Excel's codes: `dd/mm/yyyy`, `hh:mm`. */
  dateFormat: string
  timeFormat: string
}

/**
 * Sheets as an Excel workbook, made while it is read: memory holds a batch of rows, and a slow reader slows the rows
 * down. Texts stand in their cells as texts and are marked as such, so that none is run, not even after somebody edits
 * it. Charts are Excel's own. (exceljs writes too, but makes no charts, does not notice a slow reader and is several
 * times slower.) Names of sheets should come from `sheetNames`, because charts point to them.
 */
export async function* xlsxOf(sheets: Workbook, look: XlsxLook): AsyncGenerator<Buffer> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const breakOff = (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', breakOff)
  const writing = addAll(zip, sheets, look).catch(breakOff)
  try {
    yield* output as AsyncIterable<Buffer>
  } finally {
    output.destroy()
    await writing
  }
}

const options = () => ({ mtime: now(), compressionLevel: 3 })

type Writing = { zip: ZipFile; look: XlsxLook; counts: PartCounts; sheets: { name: string; repeats: boolean }[]; nameOf: (wanted: string) => string }

async function addAll(zip: ZipFile, sheets: Workbook, look: XlsxLook): Promise<void> {
  const writing: Writing = { zip, look, counts: { sheets: 0, tables: 0, drawings: 0, charts: 0 }, sheets: [], nameOf: sheetNames() }
  for (const sheet of sheets) {
    if (isPage(sheet)) addPage(writing, sheet)
    else await addRows(writing, sheet)
  }
  add(zip, 'xl/workbook.xml', workbookXml(writing.sheets.map(({ name, repeats }) => ({ name: escaped(name), repeats }))))
  add(zip, 'xl/_rels/workbook.xml.rels', workbookRelations(writing.counts.sheets))
  add(zip, 'xl/styles.xml', stylesXml(escaped(look.dateFormat), escaped(look.timeFormat), look.rightToLeft))
  add(zip, '_rels/.rels', rootRelations)
  add(zip, '[Content_Types].xml', contentTypes(writing.counts))
  zip.end()
}

function addPage({ zip, look, counts, sheets, nameOf }: Writing, page: PageSheet): void {
  counts.sheets += 1
  sheets.push({ name: nameOf(page.name), repeats: false })
  add(zip, `xl/worksheets/sheet${counts.sheets}.xml`, pageSheetXml(page, look.rightToLeft))
  if (page.charts.length === 0) return
  counts.drawings += 1
  const drawing = counts.drawings
  add(zip, `xl/worksheets/_rels/sheet${counts.sheets}.xml.rels`, relationsXml([{ kind: 'drawing', target: `../drawings/drawing${drawing}.xml` }]))
  add(zip, `xl/drawings/drawing${drawing}.xml`, drawingXml(page.charts.map(({ chart, from, to }) => ({ title: chart.title, from, to }))))
  const targets = page.charts.map(({ chart }) => {
    counts.charts += 1
    add(zip, `xl/charts/chart${counts.charts}.xml`, chartXml(chart, look.rightToLeft))
    return { kind: 'chart', target: `../charts/chart${counts.charts}.xml` }
  })
  add(zip, `xl/drawings/_rels/drawing${drawing}.xml.rels`, relationsXml(targets))
}

/** A sheet of rows, and as many further ones as Excel needs for them. */
async function addRows({ zip, look, counts, sheets, nameOf }: Writing, sheet: Sheet): Promise<void> {
  const headings = sheet.asTable ? differentHeadings(sheet.columns.map(({ heading }) => heading)) : []
  const written = sheet.asTable ? { ...sheet, columns: sheet.columns.map((column, index) => ({ ...column, heading: headings[index]! })) } : sheet
  const rows = batchesOf(sheet.rows)
  for (let part = 1; part === 1 || !(await rows.isAtEnd()); part += 1) {
    counts.sheets += 1
    sheets.push({ name: nameOf(sheet.name), repeats: true })
    const outcome: Written = { last: 1 }
    const pieces = async function* () {
      Object.assign(outcome, yield* tableSheetXml(written, rows, look.rightToLeft))
    }
    await stream(zip, `xl/worksheets/sheet${counts.sheets}.xml`, pieces())
    if (!sheet.asTable) continue
    counts.tables += 1
    add(zip, `xl/worksheets/_rels/sheet${counts.sheets}.xml.rels`, relationsXml([{ kind: 'table', target: `../tables/table${counts.tables}.xml` }]))
    add(zip, `xl/tables/table${counts.tables}.xml`, tablePartXml(counts.tables, headings, outcome.last))
  }
}

function add(zip: ZipFile, name: string, xml: string): void {
  zip.addBuffer(Buffer.from(xml), name, options())
}

/** Resolves when the part is written, or when nobody wants the workbook any more. */
async function stream(zip: ZipFile, name: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const content = Readable.from(pieces, { objectMode: false })
  const output = zip.outputStream as Readable
  let stop = () => {}
  await new Promise<void>((resolve, reject) => {
    stop = () => {
      content.destroy()
      resolve()
    }
    content.on('end', resolve).on('error', reject)
    output.on('close', stop)
    zip.addReadStream(content, name, options())
  })
  output.off('close', stop)
}
