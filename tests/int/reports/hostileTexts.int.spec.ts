import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { liftLimits } from '../../../bench/liftLimits.ts'
import { excelProblems } from '../../helpers/excelProblems.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { popplerOrWhyNot, readPdf } from '../../helpers/readPdf.ts'

const poppler = await popplerOrWhyNot()
if ('missing' in poppler) console.warn(`PDFs are not read in these tests: ${poppler.missing}`)

const formats = ['csv', 'xlsx', 'pdf'] as const
type Format = (typeof formats)[number]

/** What stands in a database that others filled before us; PostgreSQL takes all of it. */
const texts = [
  'a'.repeat(40_000), `${'word '.repeat(6_553)}😀`, 'شركة '.repeat(7_000), '\u0001\u0008\u000b\u000c\u001f\u007f\u0085', '\ufffe\uffff\ufffd\ufeff', '😀 👩‍👩‍👧 🇦🇪 é',
  '\u202egnp.exe\u202c \u200f\u061c \u2067x', '</td></table><style>*{display:none}</style><script>1</script><!--', ']]>&amp;<"\'', '_x0000_ _x000D_', '\r\n\t line\u2028two', '=1+1\u0000'.replace('\u0000', ''),
]

let office: Office
beforeAll(async () => {
  process.env['ATTACHMENT_SCAN'] = 'off'
  office = await openOffice()
  // One admin asks for more files in a minute than an office lets one person have.
  await liftLimits(office.sql)
  await office.create('editor', { externalReference: 'ONE', title: 'Villa', client: office.ids.client })
  for (const [index, text] of texts.entries()) {
    const { id } = await office.create('editor', { externalReference: `BAD-${index}`, client: office.ids.client2 })
    await office.sql('update transactions set title = left($2, 60000), client_name = left($2, 60000), description = $2 where id = $1', [id, text])
  }
  await office.sql('update users set name = $2 where id = $1', [office.ids.client2, '\u202eSara\u0007 "😀"; /..\\ x\r\nSet-Cookie: a'])
})
afterAll(() => office.close())

/** What a program sees in a file, which opens without complaint. */
const wordsOf = async (format: Format, bytes: Buffer): Promise<string> => {
  if (format === 'csv') return parse(bytes, { bom: true, relaxColumnCount: true }).flat().join('\n')
  if (format === 'xlsx') {
    expect(await excelProblems(bytes)).toEqual([])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes as never)
    return book.worksheets.flatMap((sheet) => sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : []))).join('\n')
  }
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.subarray(-6).toString('latin1')).toBe('%%EOF\n')
  return 'missing' in poppler ? '' : (await readPdf(bytes)).pages.join('\n')
}

const wantsWords = (format: Format) => format !== 'pdf' || !('missing' in poppler)
const columns = 'columns=externalReference,title,clientName,description'

describe.each(formats)('texts as nobody should write them, as %s', (format) => {
  it.each(['/transactions/export?', '/reports/transactions?'])('stand in the list that is taken, with no row, one, and all (%s)', async (path) => {
    for (const [filter, expected] of [['external_reference=NONE', []], ['external_reference=ONE', ['ONE']], ['', ['ONE', ...texts.map((_text, index) => `BAD-${index}`)]]] as const) {
      for (const locale of ['en', 'ar'] as const) {
        const { status, body } = await office.ask('admin', 'GET', `${path}format=${format}&${columns}&${filter}`, { locale })
        expect([filter, locale, status]).toEqual([filter, locale, 200])
        const words = await wordsOf(format, body as Buffer)
        if (wantsWords(format)) for (const reference of expected) expect(words).toContain(reference)
      }
    }
  })

  it('stand in reports, in their titles and in the names of their files', async () => {
    const name = '\u202e😀 "Report"; <b>/..\\\u0007 x'
    const definition = { columns: ['externalReference', 'title'], groups: [{ field: 'clientName' }], aggregates: [{ of: 'count' }], chart: { kind: 'bar' } }
    const { status, body } = await office.ask('admin', 'POST', '/report-definitions', { body: { name, source: 'transactions', definition } })
    expect(status, JSON.stringify(body)).toBe(201)
    for (const asked of [{ report: 'detail', filters: { client: String(office.ids.client2) } }, { report: 'overdue' }, { report: 'custom', definition: body.doc.id }]) {
      const ordered = await office.ask('admin', 'POST', '/reports/generate', { body: { ...asked, format, language: 'ar' } })
      expect(ordered.status, JSON.stringify(ordered.body)).toBe(202)
      await office.workOff()
      const report = (await office.ask('admin', 'GET', `/reports/${ordered.body.doc.id}`)).body
      expect([asked.report, report.state, report.problem ?? null]).toEqual([asked.report, 'ready', null])
      const file = await office.ask('admin', 'GET', `/reports/${report.id}/download`)
      expect(file.status).toBe(200)
      expect(decodeURIComponent(file.headers.get('content-disposition')!)).not.toMatch(/[\p{Cc}\u202e]/u)
      await wordsOf(format, file.body as Buffer)
    }
  })
})

describe('files that are asked for at once, and left', () => {
  it('are each whole when everybody asks twice at the same time', async () => {
    const asked = [...formats, ...formats].map(async (format) => {
      const { status, body } = await office.ask('admin', 'GET', `/transactions/export?format=${format}&columns=externalReference&sort=id`)
      expect(status).toBe(200)
      return [format, await wordsOf(format, body as Buffer)] as const
    })
    const all = await Promise.all(asked)
    for (const [format, words] of all) if (wantsWords(format)) expect([format, words.includes(`BAD-${texts.length - 1}`)]).toEqual([format, true])
  })

  it.each(formats)('leave nothing in the way of the next one (%s)', async (format) => {
    const { answerApi } = await import('../../../src/endpoints/answerApi.ts')
    const headers = { authorization: `JWT ${await office.tokenOf('admin')}` }
    for (let time = 0; time < 4; time += 1) {
      const answer = await answerApi(office.payload.config, new Request(`http://localhost:3000/api/v1/transactions/export?format=${format}&${columns}`, { headers }))
      const reader = answer.body!.getReader()
      expect((await reader.read()).done).toBe(false)
      await reader.cancel()
    }
    const { status, body } = await office.ask('admin', 'GET', `/transactions/export?format=${format}&columns=externalReference`)
    expect(status).toBe(200)
    const words = await wordsOf(format, body as Buffer)
    if (wantsWords(format)) expect(words).toContain('ONE')
  })
})
