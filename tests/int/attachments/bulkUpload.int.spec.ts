import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { fileDesk, statusesOf, type As, type Sent } from '../../helpers/fileDesk.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { samples } from '../../helpers/sampleFiles.ts'

let office: Office
let desk: ReturnType<typeof fileDesk>
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  desk = fileDesk(office)
})
afterAll(() => office.close())

const bulk = (as: As, transactions: unknown, files: readonly Sent[], fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  desk.send(as, '/attachments/bulk-upload', 'files', files, { ...fields, transactions: typeof transactions === 'string' ? transactions : JSON.stringify(transactions) }, headers)
const pdf = (name: string): Sent => [`${name}.pdf`, samples.pdf(name)]
const waiting = () => readdir(join(office.dataDirectory, 'tmp'))

it('adds each file to its transaction, by id or number, and says what became of each', async () => {
  const [one, two, hidden] = [await office.create(), await office.create('editor', { client: office.ids.client }), await office.create('admin')]
  const large = Buffer.concat([samples.pdf('large'), Buffer.alloc(10_485_760)])
  const answer = await bulk('editor', [one.id, two.reference, hidden.id, hidden.reference, 999_999, one.id, one.id, two.id], [
    pdf('a'), pdf('b'), pdf('c'), pdf('d'), pdf('e'), ['f.pdf', large], ['g.pdf', Buffer.from('MZ\0\0')], pdf('h'),
  ], { clientVisible: 'true' })
  expect([answer.status, answer.body.succeeded, answer.body.failed]).toEqual([200, 3, 5])
  expect(answer.body.results.map((each: any) => [each.index, each.fileName, each.ok ? each.doc.transaction : each.error.code])).toEqual([
    [0, 'a.pdf', one.id], [1, 'b.pdf', two.id], [2, 'c.pdf', 'NOT_FOUND'], [3, 'd.pdf', 'NOT_FOUND'], [4, 'e.pdf', 'NOT_FOUND'],
    [5, 'f.pdf', 'FILE_TOO_LARGE'], [6, 'g.pdf', 'FILE_REFUSED'], [7, 'h.pdf', two.id],
  ])
  expect(answer.body.results[6].error).toMatchObject({ message: expect.stringContaining('g.pdf'), errors: [{ path: 'file', code: 'CONTENT_MISMATCH' }] })
  expect(answer.body.results[7].transaction).toEqual({ id: two.id, rev: 3, attachmentCount: 2 })
  expect(await desk.counts(one.id)).toEqual({ all: 1, client: 1, rev: 2 })
  expect(await desk.counts(hidden.id)).toEqual({ all: 0, client: 0, rev: 1 })
  expect(await waiting()).toEqual([])
  // What was refused left no content behind either.
  expect(await office.sql('select 1 from file_contents where size > 1000000')).toEqual([])
})

it('takes one transaction for all, and refuses a request that pairs nothing', async () => {
  const { id, reference } = await office.create()
  expect((await bulk('editor', [id], [pdf('1'), pdf('2')])).body.succeeded).toBe(2)
  expect((await bulk('editor', String(id), [pdf('3')])).body.succeeded).toBe(1)
  expect((await bulk('editor', reference, [pdf('4')])).body.succeeded).toBe(1)
  const refused = await Promise.all([
    bulk('editor', [id, id], [pdf('x')]), bulk('editor', [id, id], [pdf('x'), pdf('y'), pdf('z')]), bulk('editor', [id], []),
    bulk('editor', [], [pdf('x')]), bulk('editor', '{"a":1}', [pdf('x')]), bulk('editor', [-1], [pdf('x')]),
    desk.send('editor', '/attachments/bulk-upload', 'files', [pdf('x')]),
    bulk('editor', [id], Array.from({ length: 51 }, (_, n) => pdf(`many ${n}`))),
  ])
  expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400, 400, 422])
  expect((await desk.counts(id)).all).toBe(4)
  expect(await waiting()).toEqual([])
})

it('is for who may upload: clients where the office lets them, to their own', async () => {
  const own = await office.create('editor', { client: office.ids.client })
  const other = await office.create('editor', { client: office.ids.client2 })
  expect([(await bulk(null, [own.id], [pdf('n')])).status, (await bulk('client', [own.id], [pdf('n')])).status]).toEqual([401, 403])
  await decide(office, { clients: { mayUpload: true } })
  const answer = await bulk('client', [own.id, other.id, own.reference, other.reference], [pdf('p'), pdf('q'), pdf('r'), pdf('s')], { clientVisible: 'false' })
  await decide(office, {})
  expect(answer.body.results.map((each: any) => (each.ok ? each.doc.clientVisible : each.error.code))).toEqual([true, 'NOT_FOUND', true, 'NOT_FOUND'])
  expect(answer.body.results[0].transaction.attachmentCount).toBe(1)
})

it('with an Idempotency-Key adds once', async () => {
  const { id } = await office.create()
  const send = () => bulk('editor', [id], [pdf('o1'), pdf('o2')], {}, { 'idempotency-key': `bulk-${id}` })
  const [first, again] = [await send(), await send()]
  expect(again.body).toEqual(first.body)
  expect((await desk.counts(id)).all).toBe(2)
})

it('shares the limit of a transaction with every other door, all at once', async () => {
  const { id } = await office.create()
  const first = await desk.file('editor', id, 'first.pdf')
  const answers = await Promise.all([
    ...Array.from({ length: 6 }, (_, n) => bulk('editor', [id], [pdf(`b${n}-1`), pdf(`b${n}-2`), pdf(`b${n}-3`)])),
    ...Array.from({ length: 8 }, (_, n) => desk.upload('editor', id, [pdf(`u${n}`)])),
    ...Array.from({ length: 4 }, (_, n) => desk.version('editor', first.id, 'first.pdf', `v${n}`)),
  ])
  const added = answers.slice(0, 6).reduce((sum, { body }) => sum + body.succeeded, 0) + answers.slice(6, 14).filter(({ status }) => status === 201).length
  expect(added).toBe(19)
  const codes = answers.slice(0, 6).flatMap(({ body }) => body.results.flatMap((each: any) => (each.ok ? [] : [each.error.code])))
  expect(new Set([...codes, ...answers.slice(6, 14).flatMap(({ body }) => (body.errors ? [body.errors[0].code] : []))])).toEqual(new Set(['TOO_MANY_FILES']))
  // Versions need no place.
  expect(statusesOf(answers.slice(14))).toEqual([201, 201, 201, 201])
  expect(await desk.counts(id)).toEqual({ all: 20, client: 0, rev: 1 + 20 + 4 })
})
