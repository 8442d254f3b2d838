import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { rawXlsxParts, rawZip, textCell } from '../../../tests/helpers/rawXlsx.ts'
import { realData } from '../../../tests/helpers/realData.ts'
import { temporaryFolder } from '../../../tests/helpers/temporaryFolder.ts'
import { isFileRefused } from '../fileProblems.ts'
import { type ReadLimits, defaultLimits } from './limits.ts'
import { openWorkbook } from './openWorkbook.ts'
import type { Row } from './row.ts'

const folder = temporaryFolder()
let files = 0

describe('an xlsx', () => {
  it('gives texts, numbers, dates, truth values, rich text, links and the saved value of formulas', async () => {
    const workbook = new exceljs.Workbook()
    const sheet = workbook.addWorksheet('Rows')
    sheet.addRow([
      'text', 12.5, new Date('2027-03-04T00:00:00Z'), true, { richText: [{ text: 'ri' }, { text: 'ch' }] },
      { formula: 'B1*2', result: 25 }, { text: 'link', hyperlink: 'https://example.com' }, { formula: 'A1', result: 'text' },
    ])
    expect(await readAll(await saved(workbook))).toEqual([
      { row: 1, cells: ['text', 12.5, new Date('2027-03-04T00:00:00Z'), true, 'rich', 25, 'link', 'text'] },
    ])
  })

  it('keeps the row numbers of the file when rows are empty', async () => {
    const workbook = new exceljs.Workbook()
    const sheet = workbook.addWorksheet('Rows')
    sheet.getCell('A2').value = 'two'
    sheet.getCell('C7').value = 'seven'
    sheet.getCell('A9').value = '   '
    expect(await readAll(await saved(workbook))).toEqual([
      { row: 2, cells: ['two'] },
      { row: 7, cells: [null, null, 'seven'] },
    ])
  })

  it('reads the first visible sheet', async () => {
    const workbook = new exceljs.Workbook()
    workbook.addWorksheet('Lists', { state: 'hidden' }).addRow(['hidden'])
    workbook.addWorksheet('Rows').addRow(['shown'])
    expect(await readAll(await saved(workbook))).toEqual([{ row: 1, cells: ['shown'] }])
  })

  it('counts the days of an old Mac workbook from 1904', async () => {
    const workbook = new exceljs.Workbook()
    workbook.properties.date1904 = true
    workbook.addWorksheet('Rows').addRow([new Date('2027-03-04T00:00:00Z')])
    expect(await readAll(await saved(workbook))).toEqual([{ row: 1, cells: [new Date('2027-03-04T00:00:00Z')] }])
  })

  it('reads shared texts beyond what it keeps in memory', async () => {
    const long = 'وصف طويل '.repeat(200)
    const count = 9_000
    const strings = Array.from({ length: count }, (_, index) => `<si><t>${index} ${long}</t></si>`).join('')
    const rows = Array.from({ length: count }, (_, index) => `<row><c t="s"><v>${count - 1 - index}</v></c></row>`)
    const read = await readAll(save(rawZip(rawXlsxParts(rows.join(''), { sharedStrings: strings }))))
    expect(read).toHaveLength(count)
    expect(read[0]?.cells).toEqual([`${count - 1} ${long}`])
    expect(read.at(-1)?.cells).toEqual([`0 ${long}`])
  })

  it('does not expand entities that the file declares', async () => {
    const parts = rawXlsxParts('')
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    const sheet = `${bomb}<worksheet><sheetData><row>${textCell('A1', '&b;')}</row></sheetData></worksheet>`
    parts.find(({ name }) => name.endsWith('sheet1.xml'))!.data = sheet
    expect(await refusalOf(save(rawZip(parts)))).toBe('FILE_DAMAGED')
  })
})

describe('a hostile workbook is refused:', () => {
  it('an empty file', async () => {
    expect(await refusalOf(save(''))).toBe('FILE_EMPTY')
  })

  it('a PDF with another name', async () => {
    expect(await refusalOf(save('%PDF-1.7\n1 0 obj'))).toBe('FILE_NOT_A_WORKBOOK')
  })

  it('any other zip', async () => {
    expect(await refusalOf(save(rawZip([{ name: 'word/document.xml', data: '<w/>' }])))).toBe('FILE_NOT_A_WORKBOOK')
    expect(await refusalOf(save(rawZip([])))).toBe('FILE_NOT_A_WORKBOOK')
  })

  it('one with a password, in both ways there are', async () => {
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const encrypted = Buffer.concat([ole, Buffer.alloc(4096), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await refusalOf(save(encrypted))).toBe('FILE_PASSWORD_PROTECTED')
    const locked = rawXlsxParts('').map((part) => ({ ...part, encrypted: true }))
    expect(await refusalOf(save(rawZip(locked)))).toBe('FILE_PASSWORD_PROTECTED')
  })

  it('an old .xls', async () => {
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    expect(await refusalOf(save(Buffer.concat([ole, Buffer.alloc(4096)])))).toBe('FILE_OLD_EXCEL')
  })

  it('a zip that is cut off, at every place', async () => {
    const whole = rawZip(rawXlsxParts(`<row>${textCell('A1', 'x')}</row>`))
    for (let length = 4; length < whole.length; length += 61) {
      expect(await refusalOf(save(whole.subarray(0, length)))).toMatch(/^FILE_(DAMAGED|NOT_A_WORKBOOK)$/)
    }
  })

  it('one with a byte changed gives rows or a refusal, never another error', async () => {
    const whole = rawZip(rawXlsxParts(`<row>${textCell('A1', 'x')}</row>`.repeat(20)))
    for (let at = 4; at < whole.length; at += 13) {
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x55
      expect(await refusalOf(save(changed))).toMatch(/^(none|FILE_[A-Z_]+)$/)
    }
  })

  it('a bomb by what it claims', async () => {
    const parts = rawXlsxParts('')
    parts.push({ name: 'xl/media/bomb', data: 'x', claimedSize: 700 * 1024 * 1024 })
    expect(await refusalOf(save(rawZip(parts)))).toBe('FILE_TOO_LARGE_INSIDE')
  })

  it('a bomb that lies about its size', async () => {
    const parts = rawXlsxParts(`<row>${textCell('A1', 'x')}</row>`.repeat(100_000))
    parts.find(({ name }) => name.endsWith('sheet1.xml'))!.claimedSize = 1000
    expect(await refusalOf(save(rawZip(parts)))).toBe('FILE_DAMAGED')
  })

  it('one that unpacks to more than is allowed', async () => {
    const parts = rawXlsxParts(`<row>${textCell('A1', 'x')}</row>`.repeat(100_000))
    expect(await refusalOf(save(rawZip(parts)), { inflatedBytes: 1_000_000 })).toBe('FILE_TOO_LARGE_INSIDE')
  })

  it('one endless value', async () => {
    const endless = rawXlsxParts(`<row>${textCell('A1', 'x'.repeat(3_000_000))}</row>`)
    expect(await refusalOf(save(rawZip(endless)))).toBe('FILE_DAMAGED')
  })

  it('endless nesting', async () => {
    expect(await refusalOf(save(rawZip(rawXlsxParts('<row>'.repeat(100_000)))))).toBe('FILE_DAMAGED')
  })

  it('10,000 columns with content', async () => {
    const cells = Array.from({ length: 10_000 }, () => '<c><v>1</v></c>').join('')
    expect(await refusalOf(save(rawZip(rawXlsxParts(`<row>${cells}</row>`))))).toBe('FILE_TOO_MANY_COLUMNS')
  })

  it('more cells in a row than a sheet can have, though all are empty', async () => {
    expect(await refusalOf(save(rawZip(rawXlsxParts(`<row>${'<c/>'.repeat(20_000)}</row>`))))).toBe(
      'FILE_TOO_MANY_COLUMNS',
    )
  })

  it('too many rows', async () => {
    const sheet = rawXlsxParts('<row><c><v>1</v></c></row>'.repeat(12))
    expect(await refusalOf(save(rawZip(sheet)), { rows: 10 })).toBe('FILE_TOO_MANY_ROWS')
    expect(await refusalOf(save(rawZip(sheet)), { rows: 11 })).toBe('none')
  })

  it('says why in both languages', async () => {
    const refused = await refusal(save('%PDF-1.7'))
    expect(refused?.text.en).toContain('a PDF document')
    expect(refused?.text.ar).toContain('مستند PDF')
  })
})

describe('a harmless oddity is read:', () => {
  it('a million empty rows', async () => {
    const rows = `<row>${textCell('A1', 'head')}</row>${'<row/>'.repeat(1_000_000)}<row>${textCell('A', 'end')}</row>`
    expect(await readAll(save(rawZip(rawXlsxParts(rows))))).toEqual([
      { row: 1, cells: ['head'] },
      { row: 1_000_002, cells: ['end'] },
    ])
  })

  it('formatted but empty cells far to the right', async () => {
    const sheet = rawXlsxParts(`<row r="1">${textCell('A1', 'x')}<c r="XFD1" s="1"/></row>`)
    expect(await readAll(save(rawZip(sheet)))).toEqual([{ row: 1, cells: ['x'] }])
  })

  it('prefixed element names', async () => {
    const parts = rawXlsxParts('')
    parts.find(({ name }) => name.endsWith('sheet1.xml'))!.data =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await readAll(save(rawZip(parts)))).toEqual([{ row: 1, cells: [7] }])
  })
})

describe('a csv', () => {
  const text = 'Reference;الاسم;Note\r\n1;"شركة ""النور""; المحدودة";"two\nlines"\r\n\r\n4;ب;ج\r\n'
  const expected: Row[] = [
    { row: 1, cells: ['Reference', 'الاسم', 'Note'] },
    { row: 2, cells: ['1', 'شركة "النور"; المحدودة', 'two\nlines'] },
    { row: 4, cells: ['4', 'ب', 'ج'] },
  ]
  const encodings: [string, Buffer][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE with a mark', iconv.encode(`\uFEFF${text}`, 'utf-16le')],
    ['UTF-16LE', iconv.encode(text, 'utf-16le')],
    ['UTF-16BE with a mark', iconv.encode(`\uFEFF${text}`, 'utf-16be')],
    ['UTF-16BE', iconv.encode(text, 'utf-16be')],
    ['windows-1256', iconv.encode(text, 'windows-1256')],
  ]
  it.each(encodings)('in %s', async (_, bytes) => {
    expect(await readAll(save(bytes))).toEqual(expected)
  })

  it.each([',', ';', '\t'])('delimited by %j', async (delimiter) => {
    const line = ['"a,b;c\td"', 'x', 'y', 'z'].join(delimiter)
    expect(await readAll(save(`${line}\n`))).toEqual([{ row: 1, cells: ['a,b;c\td', 'x', 'y', 'z'] }])
  })

  it('obeys a first line that declares the delimiter', async () => {
    expect(await readAll(save('sep=;\r\na,b;c\r\nd;e\r\n'))).toEqual([
      { row: 1, cells: ['a,b', 'c'] },
      { row: 2, cells: ['d', 'e'] },
    ])
  })

  it('finds the first Arabic letter of windows-1256 in the last row', async () => {
    const rows = 'a,b\n'.repeat(100_000)
    const bytes = iconv.encode(`${rows}آخر,صف\n`, 'windows-1256')
    expect((await readAll(save(bytes), { rows: 200_000 })).at(-1)?.cells).toEqual(['آخر', 'صف'])
  })

  it('keeps a quotation mark inside a value', async () => {
    expect(await readAll(save('a,b\n3" pipe,x\n'))).toContainEqual({ row: 2, cells: ['3" pipe', 'x'] })
  })

  it('with NUL characters is refused, wherever they stand', async () => {
    expect(await refusalOf(save('a,b\n1,\u00002\n'))).toBe('FILE_NOT_A_WORKBOOK')
    expect(await refusalOf(save(`${'a,b\n'.repeat(50_000)}1,\u00002\n`))).toBe('FILE_NOT_A_WORKBOOK')
  })

  it('that is one giant line is refused', async () => {
    expect(await refusalOf(save('x'.repeat(5_000_000)))).toBe('FILE_VALUE_TOO_LONG')
    expect(await refusalOf(save('x,'.repeat(2_500_000)))).toBe('FILE_VALUE_TOO_LONG')
  })

  it('with a quotation mark never closed is refused', async () => {
    expect(await refusalOf(save('a,b\n"x,y\nz,z\n'))).toBe('FILE_DAMAGED')
  })

  it('with 10,000 columns is refused', async () => {
    expect(await refusalOf(save(`${'a,'.repeat(10_000)}\n`))).toBe('FILE_TOO_MANY_COLUMNS')
  })

  it('with too many rows is refused', async () => {
    expect(await refusalOf(save('a\n'.repeat(12)), { rows: 10 })).toBe('FILE_TOO_MANY_ROWS')
  })

  it('of empty lines gives no rows', async () => {
    expect(await readAll(save('\n'.repeat(200_000)))).toEqual([])
    expect(await readAll(save(' ,, \n'.repeat(1000)))).toEqual([])
  })

  it('full of random bytes is refused', async () => {
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => ((index * 7919) % 255) + 1))
    expect(await refusalOf(save(noise))).toBe('FILE_NOT_A_WORKBOOK')
  })
})

describe('the real workbooks', () => {
  for (const [name, count] of [['declarations', 10_357], ['payment-requests', 6_760]] as const) {
    it(`${name}: the workbook and the csv say the same`, async ({ skip }) => {
      const xlsx = realData(`${name}.xlsx`)
      const csv = realData(`${name}.csv`)
      if (!xlsx || !csv) return skip('the real data is not beside this project')
      const fromXlsx = await readAll(xlsx)
      expect(fromXlsx).toHaveLength(count + 1)
      expect(await readAll(csv)).toEqual(fromXlsx)
    })
  }
})

function save(content: string | Buffer): string {
  files += 1
  const path = join(folder, `${files}.upload`)
  writeFileSync(path, content)
  return path
}

async function saved(workbook: exceljs.Workbook): Promise<string> {
  return save(Buffer.from(await workbook.xlsx.writeBuffer()))
}

async function readAll(path: string, limits: Partial<ReadLimits> = {}): Promise<Row[]> {
  const workbook = await openWorkbook(path, 'rows.xlsx', { ...defaultLimits, ...limits })
  try {
    const rows: Row[] = []
    for await (const row of workbook.rows()) rows.push(row)
    return rows
  } finally {
    await workbook.close()
  }
}

async function refusal(path: string, limits: Partial<ReadLimits> = {}) {
  try {
    await readAll(path, limits)
    return null
  } catch (error) {
    if (isFileRefused(error)) return error
    throw error
  }
}

async function refusalOf(path: string, limits: Partial<ReadLimits> = {}): Promise<string> {
  return (await refusal(path, limits))?.code ?? 'none'
}
