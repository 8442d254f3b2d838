import type { Cell, Sheet } from './sheet.ts'
import { cellXml, escaped, lettersOf, style, textCell } from './cells.ts'

/** The most rows Excel shows on a sheet, the heading included. Further rows go on to a sheet of their own. */
export const mostRows = 1_048_576

/** How large a sheet grows, in bytes, before its rows go on to another one: with a batch of long texts still less than the 4 GiB of `startZip`. */
export const mostBytes = 1_024 ** 3
/** Lines are given when they come to so many characters, so that memory does not hold a batch of long texts. */
const givenAtOnce = 1_048_576

export type Batches = { next: (most: number) => Promise<Cell[][]>; isAtEnd: () => Promise<boolean>; end: () => Promise<void> }

/** Rows in batches of a chosen size, so that a sheet can end in the middle of one. `end` them, read to the end or not. */
export function batchesOf(rows: AsyncIterable<Cell[][]>): Batches {
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
    end: async () => {
      await source.return?.()
    },
  }
}

/** What is known of a sheet of rows once it is written. `last` is the last line of its rows, from 1. */
export type Written = { last: number }

/** A sheet of rows, while they are read, until it is full. Its table, when it is one, is the part `rId1` beside it. */
export async function* tableSheetXml({ columns, asTable, total }: Sheet, batches: Batches, { rightToLeft, full = mostBytes }: { rightToLeft: boolean; full?: number }): AsyncGenerator<Buffer, Written> {
  const letters = columns.map((_column, index) => lettersOf(index))
  const looks = columns.map(({ look }) => look)
  const headings = columns.map(({ heading }, index) => textCell(`${letters[index]}1`, heading, style.heading)).join('')
  yield Buffer.from(
    sheetHead({ rightToLeft, widths: columns.map(({ width }) => width), grid: true, frozen: true }) + `<sheetData><row r="1">${headings}</row>`,
  )
  let row = 1
  let size = 0
  const room = mostRows - (total ? 1 : 0)
  while (row < room && size < full) {
    const rows = await batches.next(room - row)
    if (rows.length === 0) break
    let xml = ''
    for (const cells of rows) {
      row += 1
      const line = String(row)
      xml += `<row r="${line}">`
      for (let index = 0; index < cells.length; index += 1) xml += cellXml(letters[index] + line, cells[index] ?? null, looks[index])
      xml += '</row>'
      if (xml.length < givenAtOnce) continue
      const bytes = Buffer.from(xml)
      size += bytes.length
      yield bytes
      xml = ''
    }
    if (xml === '') continue
    const bytes = Buffer.from(xml)
    size += bytes.length
    yield bytes
  }
  // A table of Excel has a line at least.
  const last = asTable ? Math.max(2, row) : row
  const sum = total && (await batches.isAtEnd()) ? totalXml(total, letters, looks, last + 1) : ''
  const range = `A1:${letters.at(-1) ?? 'A'}${last}`
  const tail = asTable ? `${printing}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` : `<autoFilter ref="${range}"/>${printing}`
  yield Buffer.from(`${sum}</sheetData>${tail}</worksheet>`)
  return { last }
}

function totalXml(total: readonly Cell[], letters: readonly string[], looks: readonly Sheet['columns'][number]['look'][], row: number): string {
  return `<row r="${row}">${total.map((cell, index) => cellXml(`${letters[index]}${row}`, cell, looks[index] ?? 'number', true)).join('')}</row>`
}

/** The beginning of a sheet, up to its cells. `frozen` keeps the first line in sight. */
export function sheetHead({ rightToLeft, widths, grid, frozen }: { rightToLeft: boolean; widths: readonly number[]; grid: boolean; frozen: boolean }): string {
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')
  const pane = frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView${grid ? '' : ' showGridLines="0"'}${rightToLeft ? ' rightToLeft="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    (columns === '' ? '' : `<cols>${columns}</cols>`)
  )
}

/** On paper: A4 across, as wide as the page. */
export const printing = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'

/** The part that makes rows a table. Names of columns must differ, whatever their headings are. */
export function tablePartXml(number: number, headings: readonly string[], last: number): string {
  const range = `A1:${lettersOf(Math.max(0, headings.length - 1))}${last}`
  const columns = headings.map((heading, index) => `<tableColumn id="${index + 1}" name="${escaped(heading).replace(/\n/g, '_x000a_')}"/>`).join('')
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${number}" name="Table${number}" displayName="Table${number}" ref="${range}" totalsRowShown="0">` +
    `<autoFilter ref="${range}"/><tableColumns count="${headings.length}">${columns}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight15" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  )
}

/** Headings as a table of Excel needs them: none empty, none twice, whatever the letter case. */
export function differentHeadings(headings: readonly string[]): string[] {
  const taken = new Set<string>()
  return headings.map((heading, index) => {
    const base = heading.trim().slice(0, 240) || String(index + 1)
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? base : `${base} (${number})`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}
