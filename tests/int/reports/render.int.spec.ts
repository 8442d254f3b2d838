import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../../src/reports/document.ts'
import { excelProblems } from '../../helpers/excelProblems.ts'
import { convertWorkbook, libreOfficeOrWhyNot } from '../../helpers/libreOffice.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { openZipText } from '../../helpers/openZipText.ts'
import { popplerOrWhyNot, readPdf } from '../../helpers/readPdf.ts'
import { readZip } from '../../helpers/readZip.ts'
import { sampleReport, titleOfRow } from '../../helpers/sampleReport.ts'

const [poppler, libreOffice] = [await popplerOrWhyNot(), await libreOfficeOrWhyNot()]
if ('missing' in poppler) console.warn(`Tests that read PDFs are skipped: ${poppler.missing}`)
if ('missing' in libreOffice) console.warn(`Tests that open workbooks in LibreOffice are skipped: ${libreOffice.missing}`)

let office: Office
let render: (document: ReportDocument, format: 'pdf' | 'xlsx' | 'csv', options?: object) => Promise<Buffer>
beforeAll(async () => {
  office = await openOffice()
  const { renderReport } = await import('../../../src/reports/render/renderReport.ts')
  const req = await office.requestOf('admin')
  render = (document, format, options) => buffer(renderReport(req, document, format, options))
})
afterAll(() => office.close())

/** Without the spaces around numbers and stops. */
const close = (text: string) => text.replace(/ *([\d،.]+) */g, '$1')

describe.skipIf('missing' in poppler)('a report as PDF', () => {
  it.each(['ar', 'en'] as const)('reads in logical order, whole words and all rows, with fonts of its own (%s)', async (locale) => {
    const { pages, fonts, info } = await readPdf(await render(sampleReport(locale, 120), 'pdf'))
    // Poppler writes the spaces around numbers and stops before them, where the words around go from right to left.
    const text = close(pages.join('\n'))
    const report = sampleReport(locale, 0)
    for (const { heading, text: words } of report.sections) {
      expect(text).toContain(heading)
      if (words) expect(text).toContain(close(words))
    }
    for (const chart of report.sections[0]!.charts!) expect(text).toContain(chart.title)
    for (let row = 1; row <= 120; row += 1) expect(text).toContain(close(titleOfRow(row, locale)))
    expect(text).toContain('شركة النور للتطوير')
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(font).toMatchObject({ embedded: true, name: expect.stringMatching(/NotoSans/) })
    expect(info).toMatchObject({ Title: report.title, Tagged: 'yes' })
  })

  it('says in the contents on which page each section begins, and on each page which it is', async () => {
    const { pages } = await readPdf(await render(sampleReport('en', 400), 'pdf'))
    const places = sampleReport('en', 0).sections.map(({ heading }) => {
      const place = pages.findIndex((page, index) => page.split('\n').includes(heading) && (index > 0 || heading === 'Overview')) + 1
      return [heading, place] as const
    })
    expect(places.map(([, place]) => place).every((place) => place > 0)).toBe(true)
    expect(places.at(-1)![1]).toBeGreaterThan(places[0]![1])
    const contents = pages[0]!.slice(pages[0]!.indexOf('Contents'))
    for (const [heading, place] of places) expect(contents.replace(/\s+/g, ' ')).toMatch(new RegExp(`${heading} ${place}\\b`))
    for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
  })

  it('repeats the heading of a table on each of its pages and never splits a row', async () => {
    const { pages } = await readPdf(await render(sampleReport('en', 300), 'pdf'))
    const ofRows = pages.filter((page) => page.includes('TRX-2026-'))
    expect(ofRows.length).toBeGreaterThan(3)
    for (const page of ofRows) {
      expect(page).toContain('Transaction number')
      const numbers = [...page.matchAll(/TRX-2026-0*(\d+)/g)].map(([, number]) => number)
      const titles = [...page.matchAll(/Villa (\d+), structural/g)].map(([, number]) => number)
      expect(titles.toSorted()).toEqual(numbers.toSorted())
    }
  })

  it('reaches nothing outside, whatever a template says, and runs no script', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('x')
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    const address = server.address()
    const outside = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    const body = `<h1>{{ report.title }}</h1><p id="p">before</p><img src="${outside}/a.png"><iframe src="${outside}/frame"></iframe><link rel="stylesheet" href="${outside}/c.css">
      <iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object><meta http-equiv="refresh" content="0;url=${outside}/moved">
      <script>document.getElementById('p').textContent = 'changed'; fetch('${outside}/fetched')</script><p>after</p>`
    const css = `@import url(${outside}/import.css); body{background:url(${outside}/b.png)} @font-face{font-family:X;src:url(${outside}/f.woff2)} p{font-family:X}`
    const { pages } = await readPdf(await render(sampleReport('en', 1), 'pdf', { template: { paper: 'portrait', body, css } }))
    server.close()
    expect(asked).toEqual([])
    const text = pages.join('')
    expect(text).toContain('before')
    expect(text).toContain('after')
    expect(text).not.toContain('root:')
    expect(text).not.toContain('changed')
  })

  it('writes what rows say as text, not as HTML', async () => {
    const document: ReportDocument = { title: '<b>Bold</b> & {{ report.title }}', locale: 'en', facts: [{ label: '<i>a</i>', value: '</style><script>1</script>' }], sections: [
      { key: 's', heading: '<u>x</u>', table: { columns: [{ key: 'a', heading: '<td>', kind: 'text', width: 20 }], rows: (async function* () { yield [['<img src=x>'], ['<!--table 0-->']] })() } },
    ] }
    const { pages, info } = await readPdf(await render(document, 'pdf'))
    for (const words of ['<b>Bold</b> & {{ report.title }}', '<i>a</i>', '</style><script>1</script>', '<u>x</u>', '<td>', '<img src=x>', '<!--table 0-->']) expect(pages.join('\n')).toContain(words)
    expect(info['Title']).toBe('<b>Bold</b> & {{ report.title }}')
  })
})

describe('a report as a file', () => {
  it('counts rows while they are read, ends when it is asked to, and refuses a PDF nobody could print', async () => {
    const counts: number[] = []
    await render(sampleReport('en', 600), 'csv', { onRows: (rows: number) => counts.push(rows) })
    expect(counts).toEqual([2, 252, 502, 602])
    await expect(render(sampleReport('en', 20_001), 'pdf')).rejects.toMatchObject({ code: 'PDF_TOO_LONG', params: { most: 20_000 } })
    for (const format of ['pdf', 'xlsx', 'csv'] as const) {
      const gone = new AbortController()
      await expect(render(sampleReport('en', 2_000), format, { signal: gone.signal, onRows: () => gone.abort(new Error('gone')) })).rejects.toThrow('gone')
    }
  })

  it('is one table as CSV, or several below each other, and never a formula', async () => {
    const report = sampleReport('ar', 3)
    const alone = await render({ ...report, sections: [report.sections[2]!] }, 'csv')
    const rows: string[][] = parse(alone, { bom: true })
    expect(rows.map((row) => row.length)).toEqual([6, 6, 6, 6])
    expect(rows[0]![0]).toBe('رقم المعاملة')
    expect(rows[2]![2]).toBe('\'=HYPERLINK("http://x")')
    const all = (await render(sampleReport('en', 1), 'csv')).toString('utf8')
    expect(all).toMatch(/^\ufeffStatuses\r\nStatus,Count,Share\r\nDraft,5,0.067\r\nCompleted,70,0.933\r\nTotal,75,1\r\n\r\nTransactions\r\nTransaction number,/)
    const none = (await render({ ...report, sections: [report.sections[0]!] }, 'csv')).toString('utf8')
    expect(none).toContain('مفتوحة,1234')
  })

  it('is a workbook with tables, formats, and charts over cells', async () => {
    const bytes = await render(sampleReport('ar', 40), 'xlsx')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as never)
    expect(await excelProblems(bytes)).toEqual([])
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['الملخص', 'الحالات', 'المعاملات', 'بيانات المخططات'])
    expect(workbook.worksheets.every(({ views }) => views[0]?.rightToLeft)).toBe(true)
    const [summary, statuses, rows, numbers] = workbook.worksheets
    expect(summary!.getCell('A1').value).toBe('ملخص المعاملات')
    expect(statuses!.getCell('C2').numFmt).toBe('0.0%')
    expect(statuses!.getCell('A4').value).toBe('المجموع')
    expect(rows!.getCell('D2').numFmt).toBe('dd/mm/yyyy')
    expect(rows!.getCell('F2').numFmt).toBe('#,##0.0')
    for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)))
    expect(await openZipText(bytes, 'xl/tables/table2.xml')).toContain('ref="A1:F41"')
    const chart = await openZipText(bytes, 'xl/charts/chart1.xml')
    expect(chart).toContain("<c:f>'بيانات المخططات'!$B$3:$B$5</c:f>")
    expect(numbers!.getCell('B3').value).toBe(12)
  })

  it.skipIf('missing' in libreOffice)('is opened by LibreOffice, which sees every chart with its numbers and the tables with their filters', async () => {
    const parts = await readZip(await convertWorkbook(await render(sampleReport('ar', 40), 'xlsx'), 'ods'))
    const charts = parts.filter(({ name }) => /^Object \d+\/content\.xml$/.test(name)).map(({ content }) => content.toString('utf8'))
    expect(charts.map((chart) => /chart:class="chart:(\w+)"/.exec(chart)?.[1]).toSorted()).toEqual(['bar', 'bar', 'circle', 'line'])
    for (const chart of charts) expect(chart).toMatch(/chart:values-cell-range-address="[^"]*بيانات المخططات/)
    expect(charts.filter((chart) => chart.includes('chart:stacked="true"'))).toHaveLength(1)
    const book = parts.find(({ name }) => name === 'content.xml')!.content.toString('utf8')
    expect(book.match(/<table:database-range [^>]*display-filter-buttons="true"/g)).toHaveLength(2)
    expect(book).toContain('=HYPERLINK(&quot;http://x&quot;)')
    expect(book).not.toContain('table:formula')
  })
})
