import type { Readable } from 'node:stream'
import { FileRefused } from '../../fileProblems.ts'
import type { ReadLimits } from '../limits.ts'
import { type Cell, type Row, columnLetters, isBlankRow } from '../row.ts'
import { dateOfSerial } from './dateOfSerial.ts'
import { tooLargeInside } from './openZip.ts'
import { parseXml } from './parseXml.ts'
import type { SharedStrings } from './sharedStrings.ts'
import { unescapeCellText } from './unescapeCellText.ts'

// What Excel itself can hold; a sheet beyond that was made to do harm.
const sheetRows = 1_048_576
const sheetColumns = 16_384

export type SheetContext = {
  sharedStrings: SharedStrings
  dateStyles: readonly boolean[]
  date1904: boolean
  limits: ReadLimits
}

/**
 * Streams the rows of a worksheet that hold something. A formula gives the value that was saved with it. Empty rows and
 * cells that are only formatted cost their parsing and nothing else.
 */
export async function* readSheetRows(stream: Readable, context: SheetContext): AsyncGenerator<Row> {
  const { limits } = context
  let ready: Row[] = []
  let rowNumber = 0
  let cells: Cell[] = []
  let columnsSeen = 0
  let column = -1
  let type = ''
  let style = 0
  let text = ''
  let collecting = false
  let inPhonetic = false
  let inSheetData = false
  let dataRows = 0

  function openRow(attributes: Record<string, string>) {
    const claimed = Number(attributes.r)
    // A row number that does not rise would let one row be reported in the place of another.
    rowNumber = Number.isInteger(claimed) && claimed > rowNumber ? claimed : rowNumber + 1
    if (rowNumber > sheetRows) throw tooLargeInside(limits)
    cells = []
    column = -1
    columnsSeen = 0
  }

  function openCell(attributes: Record<string, string>) {
    columnsSeen += 1
    if (columnsSeen > sheetColumns) throw tooManyColumns(columnsSeen - 1)
    const claimed = attributes.r ? columnOf(attributes.r) : -1
    column = claimed > column ? claimed : column + 1
    type = attributes.t ?? 'n'
    style = attributes.s ? Number(attributes.s) : 0
    text = ''
  }

  function closeCell() {
    if (text === '') return
    const value = cellValue(text, type, style, context)
    if (value === null || value === '') return
    if (column >= limits.columns) throw tooManyColumns(column)
    while (cells.length < column) cells.push(null)
    cells[column] = value
  }

  function closeRow() {
    if (cells.length === 0 || isBlankRow(cells)) return
    dataRows += 1
    // One more than the limit: the header.
    if (dataRows > limits.rows + 1) throw new FileRefused('FILE_TOO_MANY_ROWS', { limit: limits.rows })
    ready.push({ row: rowNumber, cells })
  }

  function tooManyColumns(index: number) {
    return new FileRefused('FILE_TOO_MANY_COLUMNS', {
      row: rowNumber,
      column: columnLetters(index),
      limit: limits.columns,
    })
  }

  const handlers = {
    open(name: string, attributes: Record<string, string>) {
      if (!inSheetData) {
        inSheetData = name === 'sheetData'
        return
      }
      if (name === 'c') openCell(attributes)
      else if (name === 'v') collecting = type !== 'inlineStr'
      else if (name === 't') collecting = type === 'inlineStr' && !inPhonetic
      else if (name === 'row') openRow(attributes)
      else if (name === 'rPh') inPhonetic = true
    },
    text(piece: string) {
      if (collecting && text.length <= limits.valueLength) text += piece
    },
    close(name: string) {
      if (!inSheetData) return
      if (name === 'v' || name === 't') collecting = false
      else if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'sheetData') inSheetData = false
    },
  }
  for await (const _ of parseXml(stream, handlers, limits)) {
    const batch = ready
    ready = []
    yield* batch
  }
}

function cellValue(text: string, type: string, style: number, context: SheetContext): Cell {
  if (type === 's') return context.sharedStrings.get(Number(text))
  if (type === 'inlineStr' || type === 'str' || type === 'e') return unescapeCellText(text)
  if (type === 'b') return text === '1' || text === 'true'
  if (type === 'd') {
    const date = new Date(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : `${text}${text.includes('T') ? 'Z' : ''}`)
    return Number.isNaN(date.getTime()) ? text : date
  }
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  return context.dateStyles[style] ? dateOfSerial(number, context.date1904) : number
}

/** The column of a cell address, from 0: "A1" → 0, "AB12" → 27; -1 when there are no letters. */
function columnOf(address: string): number {
  let index = 0
  for (let at = 0; at < address.length && at < 4; at += 1) {
    const code = address.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    index = index * 26 + code - 64
  }
  return index - 1
}
