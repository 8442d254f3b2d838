import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compoundOf, samples, zipOf } from '../../helpers/sampleFiles.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
})
afterAll(() => office.close())

type Sent = [name: string, content: Buffer]
type As = Parameters<Office['ask']>[0]

const upload = (as: As, id: number, files: Sent[], fields: Record<string, string> = {}, headers?: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, content] of files) form.append('files', new Blob([new Uint8Array(content)]), name)
  return office.ask(as, 'POST', `/transactions/${id}/attachments`, { form, ...(headers ? { headers } : {}) })
}
const decide = async (values: object) => {
  await office.payload.updateGlobal({ slug: 'settings' as never, data: values as never, overrideAccess: true, context: {} })
  const { forgetSettings } = await import('../../../src/platform/settings.ts')
  forgetSettings(office.payload)
}
const stored = async () => (await readdir(join(office.dataDirectory, 'files'), { recursive: true })).filter((name) => name.length > 60).length
const countOf = async (id: number) => {
  const [row] = await office.sql<{ all: string; client: string; rev: string }>(
    'select attachment_count as all, client_attachment_count as client, rev from transactions where id = $1',
    [id],
  )
  return { all: Number(row!.all), client: Number(row!.client), rev: Number(row!.rev) }
}

describe('POST /transactions/:id/attachments', () => {
  it('takes several files at once: bytes, rows, counts, rev, timeline, audit and notice', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const plan = samples.pdf('plan')
    const answer = await upload('editor', id, [['مخطط الموقع.pdf', plan], ['photo.JPEG', samples.jpg()]], { clientVisible: 'true' })
    expect(answer.status).toBe(201)
    expect(answer.body.docs).toMatchObject([
      { fileName: 'مخطط الموقع.pdf', mimeType: 'application/pdf', size: plan.length, scan: 'unscanned', clientVisible: true, downloadable: true },
      { fileName: 'photo.JPEG', mimeType: 'image/jpeg' },
    ])
    expect(answer.body.transaction).toEqual({ id, rev: 2, attachmentCount: 2 })
    expect(answer.headers.get('etag')).toBe('"2"')
    const sha256 = createHash('sha256').update(plan).digest('hex')
    expect(await readFile(join(office.dataDirectory, 'files', sha256.slice(0, 2), sha256))).toEqual(plan)
    expect(await readdir(join(office.dataDirectory, 'tmp'))).toEqual([])
    expect(await countOf(id)).toEqual({ all: 2, client: 2, rev: 2 })
    const history = await office.ask('client', 'GET', `/transactions/${id}/history`)
    expect(history.body.docs[0].title).toBe('Document submitted: photo.JPEG')
    const audit = await office.sql(`select 1 from audit_logs where action = 'documentSubmitted' and entity_id = $1`, [String(id)])
    expect(audit).toHaveLength(2)
    await office.workOff()
    const notices = await office.sql(`select 1 from notifications where event = 'documentSubmitted' and recipient_id = $1`, [office.ids.client])
    expect(notices).toHaveLength(2)
  })

  it.each(Object.keys(samples) as (keyof typeof samples)[])('takes a %s', async (kind) => {
    const { id } = await office.create()
    const answer = await upload('editor', id, [[`file.${kind}`, samples[kind]()]])
    expect([answer.status, answer.body.errors]).toEqual([201, undefined])
  })

  it.each<[what: string, name: string, content: Buffer, code: string]>([
    ['a program called a PDF', 'plan.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]), 'CONTENT_MISMATCH'],
    ['a program', 'setup.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]), 'TYPE_NOT_ACCEPTED'],
    ['a double ending', 'plan.pdf.exe', samples.pdf(), 'TYPE_NOT_ACCEPTED'],
    ['a hidden ending', 'plan.exe.pdf', samples.pdf(), 'DOUBLE_ENDING'],
    ['a page in a text', 'note.txt', Buffer.from('\ufeff <html><script>alert(1)</script>'), 'CONTENT_MISMATCH'],
    ['an SVG in a PNG', 'logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'CONTENT_MISMATCH'],
    ['an SVG in a csv', 'logo.csv', Buffer.from('<!-- x --><svg onload="x()">'), 'CONTENT_MISMATCH'],
    ['a page in UTF-16', 'note.txt', Buffer.from('\ufeff<html>', 'utf16le'), 'CONTENT_MISMATCH'],
    ['NULs in a text', 'note.txt', Buffer.from('a\0b'), 'CONTENT_MISMATCH'],
    ['an archive called a document', 'plan.docx', zipOf([['a.txt', 'x']]), 'CONTENT_MISMATCH'],
    ['a workbook called a document', 'plan.docx', samples.xlsx(), 'CONTENT_MISMATCH'],
    ['macros', 'plan.docx', zipOf([['[Content_Types].xml', ''], ['word/document.xml', ''], ['word/vbaProject.bin', 'x']]), 'MACROS'],
    ['a bomb', 'plan.xlsx', zipOf([['[Content_Types].xml', ''], ['xl/workbook.xml', 'x']], 2_000_000_000), 'UNPACKS_TOO_LARGE'],
    ['half an archive', 'plan.docx', samples.docx().subarray(0, -10), 'DAMAGED'],
    ['an installer called a document', 'plan.doc', compoundOf(['Root Entry', 'Property']), 'CONTENT_MISMATCH'],
    ['an old workbook called a document', 'plan.doc', samples.xls(), 'CONTENT_MISMATCH'],
    ['a document behind a password', 'plan.docx', compoundOf(['Root Entry', 'EncryptedPackage']), 'PASSWORD'],
    ['a picture that is an archive too', 'a.gif', Buffer.concat([samples.gif(), zipOf([['x.js', 'x']])]), 'CONTENT_MISMATCH'],
    ['an empty file', 'plan.pdf', Buffer.alloc(0), 'EMPTY'],
    ['no ending', 'plan', samples.pdf(), 'TYPE_NOT_ACCEPTED'],
    ['a direction trick', 'plan\u202efdp.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
    ['a path', '../../plan.pdf', samples.pdf(), 'NAME_NOT_ALLOWED'],
  ])('refuses %s, naming file and reason in both languages', async (_what, name, content, code) => {
    const { id } = await office.create()
    const answer = await upload('editor', id, [['good.pdf', samples.pdf()], [name, content]])
    expect([answer.status, answer.body.errors?.[0].code]).toEqual([422, 'FILE_REFUSED'])
    const [each, ...others] = answer.body.errors[0].data.errors
    expect([each.path, each.code, others]).toEqual(['files.1', code, []])
    const arabic = await office.ask('editor', 'POST', `/transactions/${id}/attachments`, { form: oneFile(name, content), locale: 'ar' })
    expect(arabic.body.errors[0].message).toMatch(/^رُفض الملف/)
    expect(await countOf(id)).toEqual({ all: 0, client: 0, rev: 1 })
    expect(await office.sql('select 1 from attachments where transaction_id = $1', [id])).toEqual([])
    expect(await readdir(join(office.dataDirectory, 'tmp'))).toEqual([])
  })

  it('refuses a file beyond the size of the settings, and one field without files', async () => {
    const { id } = await office.create()
    const large = await upload('editor', id, [['big.pdf', Buffer.concat([samples.pdf(), Buffer.alloc(10_485_760)])]])
    expect([large.status, large.body.errors[0].code, large.body.errors[0].data.file]).toEqual([413, 'FILE_TOO_LARGE', 'big.pdf'])
    const none = await upload('editor', id, [], { clientVisible: 'true' })
    expect([none.status, none.body.errors[0].code]).toEqual([400, 'MALFORMED_BODY'])
  })

  it('is closed to who may not: nobody, other people, clients unless the office lets them', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const one: Sent[] = [['a.pdf', samples.pdf('client')]]
    const statuses = await Promise.all(([null, 'editor2', 'client2', 'client'] as const).map((as) => upload(as, id, one)))
    expect(statuses.map((answer) => answer.status)).toEqual([401, 404, 404, 403])
    await decide({ clients: { mayUpload: true } })
    const allowed = await upload('client', id, one, { clientVisible: 'false' })
    await decide({})
    expect([allowed.status, allowed.body.docs[0].clientVisible]).toEqual([201, true])
    expect(allowed.body.transaction.attachmentCount).toBe(1)
  })

  it('stores the same content once, also when it comes many times at once', async () => {
    const before = await stored()
    const transactions = await Promise.all([office.create(), office.create(), office.create()])
    const answers = await Promise.all(
      transactions.flatMap(({ id }) => [1, 2].map((n) => upload('editor', id, [[`same-${n}.pdf`, samples.pdf('the same')]]))),
    )
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201, 201])
    expect(await stored()).toBe(before + 1)
    expect((await countOf(transactions[0]!.id)).all).toBe(2)
  })

  it('lets exactly as many of 25 uploads at once through as the limit has places', async () => {
    const { id } = await office.create()
    const answers = await Promise.all(
      Array.from({ length: 25 }, (_, index) => upload('editor', id, [[`${index}.pdf`, samples.pdf(String(index))]])),
    )
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(20)
    const refused = answers.filter((answer) => answer.status !== 201)
    expect(refused.map((answer) => [answer.status, answer.body.errors[0].code])).toEqual(Array.from({ length: 5 }, () => [422, 'TOO_MANY_FILES']))
    expect(await countOf(id)).toEqual({ all: 20, client: 0, rev: 21 })
  })

  it('adds all files of a request or none when the places do not suffice', async () => {
    const { id } = await office.create()
    await upload('editor', id, Array.from({ length: 19 }, (_, index): Sent => [`${index}.pdf`, samples.pdf(`n${index}`)]))
    const two = await upload('editor', id, [['x.pdf', samples.pdf('x')], ['y.pdf', samples.pdf('y')]])
    expect([two.status, two.body.errors[0].message]).toEqual([422, 'A transaction has at most 20 files; this one has 19, and 2 more were sent.'])
    expect((await countOf(id)).all).toBe(19)
  })

  it('with an Idempotency-Key adds once, twice in a row and at once', async () => {
    const { id } = await office.create()
    const send = () => upload('editor', id, [['once.pdf', samples.pdf('once')]], {}, { 'idempotency-key': `upload-${id}` })
    const answers = [await send(), ...(await Promise.all([send(), send()]))]
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201])
    expect(new Set(answers.map((answer) => answer.body.docs[0].id)).size).toBe(1)
    expect((await countOf(id)).all).toBe(1)
    const other = await upload('editor', id, [['other.pdf', samples.pdf('other')]], {}, { 'idempotency-key': `upload-${id}` })
    expect([other.status, other.body.errors[0].code]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED'])
  })

  const oneFile = (name: string, content: Buffer): FormData => {
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(content)]), name)
    return form
  }
})
