import ExcelJS from 'exceljs'
import { expect, it } from 'vitest'
import { excelProblems } from '../../../tests/helpers/excelProblems.ts'
import type { Cell, Sheet } from './sheet.ts'
import { xlsxOf } from './xlsxOf.ts'

const look = { rightToLeft: false, dateFormat: 'dd/mm/yyyy', timeFormat: 'hh:mm' }
const columns = [{ heading: 'Number', width: 10 }, { heading: 'Text', width: 20 }]

async function* batches(count: number, text: (row: number) => string): AsyncGenerator<Cell[][]> {
  for (let row = 1; row <= count; row += 10) yield Array.from({ length: Math.min(10, count - row + 1) }, (_none, index) => [row + index, text(row + index)])
}

const workbookOf = async (sheets: Sheet[], full?: number) => {
  const pieces: Buffer[] = []
  for await (const piece of xlsxOf(sheets, { ...look, ...(full ? { full } : {}) })) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  expect(await excelProblems(bytes)).toEqual([])
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as never)
  return workbook
}

it('goes on to another sheet when one is full, with every row once, the headings on each and the total at the end', async () => {
  const sheet: Sheet = { name: 'Rows', columns, rows: batches(95, (row) => `text ${row} `.repeat(20)), asTable: true, total: [95, 'in all'] }
  const { worksheets } = await workbookOf([sheet], 10_000)
  expect(worksheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Rows', 'Rows (2)', 'Rows (3)']))
  const numbers = worksheets.flatMap((each) => (each.getColumn(1).values as (string | number)[]).slice(2))
  expect(worksheets.every((each) => each.getCell('A1').value === 'Number')).toBe(true)
  expect(numbers).toEqual([...Array.from({ length: 95 }, (_none, index) => index + 1), 95])
})

it('takes no row, one row, and texts that XML or a cell cannot hold', async () => {
  const texts = ['a'.repeat(32_767), 'b'.repeat(40_000), `${'c'.repeat(32_766)}😀`, '\u0001\u0008\u000b\u001f\ufffe\uffff', '\ud83d alone \ude00', '😀 👩‍👩‍👧', '\u202eright\u202c \u200f \u2067x\u2069', ']]>&<"\'', '_x0000_', '\r\n\t']
  const hostile = (row: number) => texts[row - 1] ?? ''
  for (const count of [0, 1, texts.length]) {
    for (const asTable of [true, false]) {
      const sheet: Sheet = { name: '\u0001😀[x]', columns: [{ heading: '\u0001\ud800', width: 5 }, { heading: '\u202e<b>', width: 5 }], rows: batches(count, hostile), asTable }
      const { worksheets } = await workbookOf([sheet])
      const lengths = Array.from(worksheets[0]!.getColumn(2).values, (text) => String(text ?? '').length)
      expect(Math.max(0, ...lengths)).toBeLessThanOrEqual(32_767)
      expect(worksheets[0]!.getCell('B2').value ?? null).toBe(count === 0 ? null : texts[0])
    }
  }
})
