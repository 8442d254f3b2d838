import { readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import exceljs from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { excelProblems } from '../../tests/helpers/excelProblems.ts'
import { temporaryFolder } from '../../tests/helpers/temporaryFolder.ts'
import { rowError } from './check/rowProblems.ts'
import { errorColumnHeader } from './columns.ts'
import { createResultFile } from './createResultFile.ts'
import { openWorkbook } from './read/openWorkbook.ts'
import type { Row } from './read/row.ts'

const folder = temporaryFolder()
const source = join(folder, 'source')
const target = join(folder, 'target')

describe('a result workbook', () => {
  it('is the rows of the user, at their numbers, and what is wrong with each', async () => {
    const workbook = new exceljs.Workbook()
    const sheet = workbook.addWorksheet('صفوفي', { views: [{ rightToLeft: true }] })
    sheet.getColumn(2).width = 33
    sheet.getRow(1).values = ['Our list']
    sheet.getRow(3).values = ['Reference', 'Client', 'Type']
    sheet.getRow(4).values = ['EXT-1', 'Al Noor', 'Submission']
    sheet.getRow(6).values = [12, new Date('2027-01-31T00:00:00Z'), { formula: '1+1', result: 2 }, 'beside']
    writeFileSync(source, Buffer.from(await workbook.xlsx.writeBuffer()))
    await write(3, { 6: [rowError('UNKNOWN_TYPE', 'type', '2', { expected: { en: 'Submission', ar: 'تقديم' } })] })
    expect(await rowsOf(target)).toEqual([
      { row: 1, cells: ['Our list'] },
      { row: 3, cells: ['Reference', 'Client', 'Type', errorColumnHeader] },
      { row: 4, cells: ['EXT-1', 'Al Noor', 'Submission'] },
      {
        row: 6,
        cells: [12, new Date('2027-01-31T00:00:00Z'), 2, '"2" is not a transaction type. Known types: Submission.', 'beside'],
      },
    ])
    const opened = new exceljs.Workbook()
    await opened.xlsx.readFile(target)
    expect(await excelProblems(readFileSync(target))).toEqual([])
    const result = opened.worksheets[0]
    expect(result?.name).toBe('صفوفي')
    expect(result?.views[0]?.rightToLeft).toBe(true)
    expect(result?.getColumn(2).width).toBe(33)
    expect(result?.getCell('C6').type).not.toBe(exceljs.ValueType.Formula)
  })

  it('handed in again has its errors replaced', async () => {
    const workbook = new exceljs.Workbook()
    workbook.addWorksheet('x').addRows([['Reference', errorColumnHeader, 'Client'], ['EXT-1', 'old', 'Al Noor']])
    writeFileSync(source, Buffer.from(await workbook.xlsx.writeBuffer()))
    await write(1, {})
    expect(await rowsOf(target)).toEqual([
      { row: 1, cells: ['Reference', errorColumnHeader, 'Client'] },
      { row: 2, cells: ['EXT-1', null, 'Al Noor'] },
    ])
  })

  it('holds nothing that a spreadsheet would run', async () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1']
    const workbook = new exceljs.Workbook()
    workbook.addWorksheet('x').addRows([['Reference'], ...dangerous.map((text) => [text])])
    writeFileSync(source, Buffer.from(await workbook.xlsx.writeBuffer()))
    await write(1, { 2: [rowError('REQUIRED', 'clientName', '')] })
    for (const { cells } of (await rowsOf(target)).slice(1)) expect(String(cells[0])).toMatch(/^'/)
  })
})

describe('a result csv', () => {
  it('keeps the delimiter and the empty lines, and is UTF-8 with a mark', async () => {
    writeFileSync(source, iconv.encode('المرجع;العميل\r\n\r\n"=cmd;x";-5\r\n', 'windows-1256'))
    await write(1, { 3: [rowError('REQUIRED', 'type', '')] })
    expect(readFileSync(target, 'utf8')).toBe(
      `\uFEFFالمرجع;العميل;${errorColumnHeader}\r\n\r\n"'=cmd;x";'-5;"Transaction Type is empty; every row needs it."\r\n`,
    )
  })
})

async function write(headerRow: number, errors: Record<number, ReturnType<typeof rowError>[]>) {
  const { bytes } = await createResultFile({
    source,
    originalName: 'rows',
    headerRow,
    locale: 'en',
    errorsOf: async () => new Map(Object.entries(errors).map(([row, list]) => [Number(row), list])),
  })
  await writeFile(target, bytes)
}

async function rowsOf(path: string): Promise<Row[]> {
  const workbook = await openWorkbook(path, 'rows')
  const rows: Row[] = []
  for await (const row of workbook.rows()) rows.push(row)
  await workbook.close()
  return rows
}
