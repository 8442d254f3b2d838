import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileDesk, statusesOf } from '../../helpers/fileDesk.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
let desk: ReturnType<typeof fileDesk>
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  desk = fileDesk(office)
})
afterAll(() => office.close())

const ofClient = async () => Number((await office.create('editor', { client: office.ids.client })).id)
const noticesOf = async (transaction: number) =>
  office.sql<{ event: string; data: any }>('select event, data from notifications where transaction_id = $1 and recipient_id = $2 and event <> $3 order by id', [transaction, office.ids.client, 'transactionCreated'])
const trackedAs = async (id: number) => {
  const [row] = await office.sql<{ reference: string }>('select reference from transactions where id = $1', [id])
  return JSON.stringify((await office.ask(null, 'GET', `/track/${row!.reference}`)).body)
}

it('is of the whole document: list, counts, download, versions and timeline follow at once', async () => {
  const id = await ofClient()
  const first = await desk.file('editor', id, 'secret-plan.pdf')
  const second = (await desk.version('editor', first.id, 'secret-plan.pdf', 'b')).body.doc
  const third = (await desk.version('editor', first.id, 'secret-plan.pdf', 'c')).body.doc
  await desk.remove('editor', third.id)
  expect(JSON.stringify((await desk.history('client', id)))).not.toContain('secret')
  const shown = await desk.show('editor', first.id, true)
  expect([shown.status, shown.body.doc.clientVisible, shown.body.transaction]).toEqual([200, true, { id, rev: 6, attachmentCount: 1 }])
  expect(await desk.counts(id)).toEqual({ all: 1, client: 1, rev: 6 })
  expect((await desk.list('client', id)).body.docs).toMatchObject([{ id: second.id, versions: 2 }])
  expect((await desk.versions('client', second.id)).body.totalDocs).toBe(2)
  expect(await desk.history('client', id)).toEqual([
    'Version 3 removed: secret-plan.pdf', 'Version 3 submitted: secret-plan.pdf', 'Version 2 submitted: secret-plan.pdf', 'Document submitted: secret-plan.pdf',
    expect.stringContaining('created'),
  ])
  expect((await desk.history('editor', id))[0]).toBe('Shown to the client: secret-plan.pdf')
  // The deleted version followed too: restored, it is no internal file among shown ones.
  expect((await desk.restore('admin', third.id)).body.doc.clientVisible).toBe(true)

  const hidden = await desk.show('editor', second.id, false)
  expect(hidden.status).toBe(200)
  const rows = await office.sql<{ client_visible: boolean }>('select distinct client_visible from attachments where document = $1', [first.document])
  expect(rows).toEqual([{ client_visible: false }])
  expect(await desk.history('client', id)).toEqual([expect.stringContaining('created')])
  for (const file of [first.id, second.id, third.id]) {
    expect((await office.ask('client', 'GET', `/attachments/${file}/download`)).status).toBe(404)
    expect((await desk.versions('client', file)).status).toBe(404)
  }
  expect(await desk.counts(id)).toMatchObject({ all: 1, client: 0 })
  expect(await trackedAs(id)).not.toMatch(/document/i)
  const audit = await office.sql(`select 1 from audit_logs where action = 'documentVisibilityChanged' and entity_id = $1`, [String(id)])
  expect(audit).toHaveLength(2)
})

it('tells the client of what is shown as of a document that came in, and takes back what is hidden', async () => {
  const id = await ofClient()
  const file = await desk.file('editor', id, 'offer.pdf')
  await office.workOff()
  expect(await noticesOf(id)).toEqual([])
  await desk.show('editor', file.id, true)
  await office.workOff()
  expect(await noticesOf(id)).toEqual([{ event: 'documentSubmitted', data: expect.objectContaining({ type: 'documentSubmitted', fileName: 'offer.pdf', clientVisible: true }) }])
  await desk.show('editor', file.id, false)
  await office.workOff()
  expect(await noticesOf(id)).toEqual([])
  // Hidden again before the job came to tell of it.
  await desk.show('editor', file.id, true)
  await desk.show('editor', file.id, false)
  const quick = await desk.file('editor', id, 'quick.pdf', { clientVisible: true })
  await desk.show('editor', quick.id, false)
  await office.workOff()
  expect(await noticesOf(id)).toEqual([])
})

it('is changed by staff alone, says nothing new for nothing, and takes nothing else', async () => {
  const id = await ofClient()
  const file = await desk.file('editor', id, 'plan.pdf', { clientVisible: true })
  expect(await Promise.all(([null, 'client', 'client2', 'editor2', 'editor', 'admin'] as const).map(async (as) => (await desk.show(as, file.id, true)).status)))
    .toEqual([401, 403, 403, 404, 200, 200])
  expect((await desk.counts(id)).rev).toBe(2)
  for (const body of [{}, { clientVisible: 'yes' }, { clientVisible: true, fileName: 'x.pdf' }, { transaction: 1 }]) {
    expect((await office.ask('editor', 'PATCH', `/attachments/${file.id}`, { body })).status).toBe(400)
  }
  const atOnce = await Promise.all([desk.show('editor', file.id, false), desk.show('admin', file.id, false), desk.show('editor', file.id, false)])
  expect(statusesOf(atOnce)).toEqual([200, 200, 200])
  expect((await desk.counts(id)).rev).toBe(3)
})

it('of a file on a comment follows the comment, whose number a client learns only where they may read it', async () => {
  const id = await ofClient()
  const comment = async (internal: boolean) =>
    Number((await office.ask('editor', 'POST', `/transactions/${id}/comments`, { body: { text: 'See the file', internal } })).body.doc.id)
  const [internal, external] = [await comment(true), await comment(false)]
  const hang = (as: 'editor' | 'admin', on: number) =>
    desk.upload(as, id, [[`on-${on}.pdf`, Buffer.from(`%PDF-1.7\n${on}\n%%EOF\n`)]], { comment: String(on), clientVisible: 'true' })
  const kept = await hang('editor', internal)
  expect(kept.body.docs[0]).toMatchObject({ comment: internal, clientVisible: false })
  expect((await hang('editor', external)).body.docs[0]).toMatchObject({ comment: external, clientVisible: true })
  expect([(await hang('admin', external)).status, (await hang('editor', 999_999)).status]).toEqual([403, 404])
  await desk.show('editor', kept.body.docs[0].id, true)
  expect((await desk.list('client', id)).body.docs.map((each: any) => each.comment)).toEqual([external, null])
})
