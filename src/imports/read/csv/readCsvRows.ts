import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'
import { FileRefused, isFileRefused } from '../../fileProblems.ts'
import type { ReadLimits } from '../limits.ts'
import { type Row, columnLetters, isBlankRow } from '../row.ts'

export type CsvShape = {
  delimiter: string
  /** Whether the first line only declares the delimiter and is no row. */
  declared: boolean
  limits: ReadLimits
}

/**
 * Streams the records of a csv that hold something. `row` counts records, empty lines among them, as a spreadsheet
 * does; a value with line breaks is one record.
 */
export async function* readCsvRows(text: AsyncIterable<string>, shape: CsvShape): AsyncGenerator<Row> {
  const { limits } = shape
  const longestRecord = Math.max(limits.valueLength * 8, 1_000_000)
  const parser = parse({
    bom: true,
    delimiter: shape.delimiter,
    relax_column_count: true,
    // A quotation mark in the middle of a value, as in 3" pipe, is part of the value.
    relax_quotes: true,
    max_record_size: longestRecord,
  })
  const source = Readable.from(text, { objectMode: false, encoding: 'utf8' })
  // An error of the source (a NUL, a failing disk) has to end the parser too, or the loop below would wait for ever.
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let row = shape.declared ? -1 : 0
  let dataRows = 0
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row += 1
      if (row < 1) continue
      if (record.length > limits.columns) {
        const used = record.findLastIndex((cell) => cell.trim() !== '')
        if (used >= limits.columns) {
          const column = columnLetters(used)
          throw new FileRefused('FILE_TOO_MANY_COLUMNS', { row, column, limit: limits.columns })
        }
        record.length = limits.columns
      }
      const cells = record.map((cell) => (cell === '' ? null : cell))
      if (isBlankRow(cells)) continue
      dataRows += 1
      // One more than the limit: the header.
      if (dataRows > limits.rows + 1) throw new FileRefused('FILE_TOO_MANY_ROWS', { limit: limits.rows })
      yield { row, cells }
    }
  } catch (error) {
    throw isFileRefused(error) ? error : refusalOf(error, row + 1, longestRecord)
  } finally {
    source.destroy()
    parser.destroy()
  }
}

function refusalOf(error: unknown, row: number, longestRecord: number): unknown {
  const code = (error as Partial<CsvError>).code
  if (code === 'CSV_MAX_RECORD_SIZE') return new FileRefused('FILE_VALUE_TOO_LONG', { row, limit: longestRecord })
  if (typeof code !== 'string' || !code.startsWith('CSV_')) return error
  return new FileRefused('FILE_DAMAGED', {
    detail: { en: `row ${row}: a quotation mark is never closed`, ar: `الصف ${row}: علامة اقتباس غير مغلقة` },
  })
}
