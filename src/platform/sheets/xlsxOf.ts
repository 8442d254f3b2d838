import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { now } from '../clock.ts'
import type { Cell, Sheet } from './sheet.ts'
import { contentTypes, rootRelations, stylesXml, workbookRelations, workbookXml } from './xlsxParts.ts'

export type XlsxLook = {
  rightToLeft: boolean
  /** Excel's codes: `dd/mm/yyyy`, `hh:mm`. */
  dateFormat: string
  timeFormat: string
}

/** The most rows Excel shows on a sheet, the heading included. Further rows go on to a sheet of their own. */
const mostRows = 1_048_576

/**
 * Sheets as an Excel workbook, made while it is read: memory holds a batch of rows, and a slow reader slows the rows
 * down. Texts stand in their cells as texts and are marked as such, so that none is run, not even after somebody edits
 * it. (exceljs writes too, but does not notice a slow reader and is several times slower.)
 */
export async function* xlsxOf(sheets: readonly Sheet[], look: XlsxLook): AsyncGenerator<Buffer> {
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

async function addAll(zip: ZipFile, sheets: readonly Sheet[], look: XlsxLook): Promise<void> {
  const options = { mtime: now(), compressionLevel: 3 }
  const names: string[] = []
  for (const sheet of sheets) {
    const rows = batchesOf(sheet.rows)
    for (let part = 1; part === 1 || !(await rows.isAtEnd()); part += 1) {
      names.push(part === 1 ? sheet.name : `${sheet.name} (${part})`)
      const content = Readable.from(sheetXml(sheet, rows, look), { objectMode: false })
      const output = zip.outputStream as Readable
      let stop = () => {}
      await new Promise<void>((resolve, reject) => {
        stop = () => {
          content.destroy()
          resolve()
        }
        content.on('end', resolve).on('error', reject)
        output.on('close', stop)
        zip.addReadStream(content, `xl/worksheets/sheet${names.length}.xml`, options)
      })
      output.off('close', stop)
    }
  }
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(xml), name, options)
  add('xl/workbook.xml', workbookXml(names.map(escaped)))
  add('xl/_rels/workbook.xml.rels', workbookRelations(names.length))
  add('xl/styles.xml', stylesXml(escaped(look.dateFormat), escaped(look.timeFormat)))
  add('_rels/.rels', rootRelations)
  add('[Content_Types].xml', contentTypes(names.length))
  zip.end()
}

type Batches = { next: (most: number) => Promise<Cell[][]>; isAtEnd: () => Promise<boolean> }

/** Rows in batches of a chosen size, so that a sheet can end in the middle of one. */
function batchesOf(rows: AsyncIterable<Cell[][]>): Batches {
  const source = rows[Symbol.asyncIterator]()
  let held: Cell[][] = []
  const fill = async () => {
    while (held.length === 0) {
      const { done, value } = await source.next()
      if (done) return
      held = value
    }
  }
  return {
    next: async (most) => {
      await fill()
      const taken = held.slice(0, most)
      held = held.slice(most)
      return taken
    },
    isAtEnd: async () => {
      await fill()
      return held.length === 0
    },
  }
}

async function* sheetXml({ columns }: Sheet, batches: Batches, { rightToLeft }: XlsxLook): AsyncGenerator<Buffer> {
  const letters = columns.map((_column, index) => lettersOf(index))
  const widths = columns
    .map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('')
  const direction = rightToLeft ? ' rightToLeft="1"' : ''
  const headings = columns.map(({ heading }, index) => textCell(`${letters[index]}1`, heading, style.heading)).join('')
  yield Buffer.from(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<sheetViews><sheetView${direction} workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${widths}</cols><sheetData><row r="1">${headings}</row>`,
  )
  let row = 1
  for (let rows = await batches.next(mostRows - row); rows.length > 0; rows = await batches.next(mostRows - row)) {
    let xml = ''
    for (const cells of rows) {
      row += 1
      xml += `<row r="${row}">`
      for (let index = 0; index < cells.length; index += 1) xml += cellXml(`${letters[index]}${row}`, cells[index] ?? null)
      xml += '</row>'
    }
    yield Buffer.from(xml)
  }
  yield Buffer.from(`</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}${row}"/></worksheet>`)
}

/** Places in `stylesXml`. */
const style = { heading: 1, day: 2, moment: 3, text: 4 } as const

function cellXml(address: string, cell: Cell): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'string') return textCell(address, cell, style.text)
  return 'day' in cell
    ? `<c r="${address}" s="${style.day}"><v>${serialOf(`${cell.day}T00:00Z`)}</v></c>`
    : `<c r="${address}" s="${style.moment}"><v>${serialOf(`${cell.moment.replace(' ', 'T')}Z`)}</v></c>`
}

/** Excel counts days from the end of 1899. */
function serialOf(iso: string): number {
  return Math.round((Date.parse(iso) / 86_400_000 + 25_569) * 1e6) / 1e6
}

function textCell(address: string, text: string, place: number): string {
  return `<c r="${address}" t="inlineStr" s="${place}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

const longestText = 32_767
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const special = new RegExp(String.raw`[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_`, 'g')

/** Text for XML: without what XML cannot hold, and with Excel's own way of writing characters (`_x0041_`) taken literally. */
function escaped(text: string): string {
  const cut = text.length > longestText ? text.slice(0, longestText) : text
  return cut.toWellFormed().replace(special, (sign) => (sign.startsWith('_x') ? `_x005F${sign}` : (entities[sign] ?? '')))
}

function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last
}
