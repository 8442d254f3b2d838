import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inReview, publishDefinition, reviewedBy } from '../../helpers/approvals.ts'
import { decide } from '../../helpers/decide.ts'
import { fileDesk, statusesOf } from '../../helpers/fileDesk.ts'
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

const ofClient = async () => Number((await office.create('editor', { client: office.ids.client })).id)

describe('POST /attachments/:id/versions', () => {
  it('keeps the older one: who, when, which counts, one document in lists and counts', async () => {
    const id = await ofClient()
    const first = await desk.file('editor', id, 'plan.pdf', { clientVisible: true })
    const answer = await desk.version('admin', first.id, 'plan rev B.pdf')
    expect([answer.status, answer.body.message]).toEqual([201, 'Version 2 added.'])
    const { doc } = answer.body
    expect(doc).toMatchObject({
      document: first.document, version: 2, versions: 2, latest: true, fileName: 'plan rev B.pdf', clientVisible: true,
      uploadedBy: { id: office.ids.admin }, mayAddVersion: true, mayChangeVisibility: true, mayRestore: false,
    })
    expect(answer.body.transaction).toEqual({ id, rev: 3, attachmentCount: 1 })
    expect(answer.headers.get('etag')).toBe('"3"')
    expect(await desk.counts(id)).toEqual({ all: 1, client: 1, rev: 3 })
    for (const as of ['editor', 'client', 'admin'] as const) {
      const listed = await desk.list(as, id)
      expect(listed.body.docs.map((each: { id: number }) => each.id)).toEqual([doc.id])
      const versions = await desk.versions(as, first.id)
      expect(versions.body.docs.map((each: any) => [each.id, each.version, each.latest, each.uploadedBy.name])).toEqual([
        [doc.id, 2, true, 'Test Admin'], [first.id, 1, false, 'Test Editor'],
      ])
    }
    const old = await office.ask('client', 'GET', `/attachments/${first.id}/download`)
    expect(old.body.equals(samples.pdf(`${id} plan.pdf `))).toBe(true)
    expect((await desk.history('client', id))[0]).toBe('Version 2 submitted: plan rev B.pdf')
    const audit = await office.sql(`select after from audit_logs where action = 'documentSubmitted' and entity_id = $1 order by id desc`, [String(id)])
    expect(audit[0]).toMatchObject({ after: { version: 2, attachmentId: doc.id } })
  })

  it('refuses a file as any upload does, and what is no single file', async () => {
    const id = await ofClient()
    const { id: file } = await desk.file('editor', id, 'plan.pdf')
    const bad = await desk.send('editor', `/attachments/${file}/versions`, 'file', [['plan.exe', samples.pdf()]])
    expect([bad.status, bad.body.errors[0].code]).toEqual([422, 'FILE_REFUSED'])
    const none = await desk.send('editor', `/attachments/${file}/versions`, 'file', [])
    expect([none.status, none.body.errors[0].code]).toEqual([400, 'MALFORMED_BODY'])
    const two = await desk.send('editor', `/attachments/${file}/versions`, 'file', [['a.pdf', samples.pdf('a')], ['b.pdf', samples.pdf('b')]])
    expect([two.status, two.body.errors[0].code]).toEqual([422, 'FILE_REFUSED'])
    expect((await desk.versions('editor', file)).body.totalDocs).toBe(1)
  })

  it('is closed to who may not: nobody, strangers, clients on what they did not bring, and for what is hidden', async () => {
    const id = await ofClient()
    const shown = await desk.file('editor', id, 'shown.pdf', { clientVisible: true })
    const hidden = await desk.file('editor', id, 'hidden.pdf')
    const statusFor = async (as: Parameters<typeof desk.version>[0], file: number) => (await desk.version(as, file, 'x.pdf')).status
    expect(await Promise.all(([null, 'editor2', 'client2', 'client'] as const).map((as) => statusFor(as, shown.id)))).toEqual([401, 404, 404, 403])
    await decide(office, { clients: { mayUpload: true } })
    expect([await statusFor('client', shown.id), await statusFor('client', hidden.id)]).toEqual([403, 404])
    const mine = await desk.file('client', id, 'mine.pdf')
    expect((await desk.list('client', id)).body.docs.map((each: any) => [each.fileName, each.mayAddVersion])).toEqual([['mine.pdf', true], ['shown.pdf', false]])
    const versioned = await desk.version('client', mine.id, 'mine 2.pdf')
    expect([versioned.status, versioned.body.doc.clientVisible]).toEqual([201, true])
    // A version by the office does not make the document the office's, nor one by the client theirs.
    expect(await statusFor('editor', mine.id)).toBe(201)
    expect(await statusFor('client', mine.id)).toBe(201)
    // What staff made internal is no longer there for its client.
    await desk.show('editor', mine.id, false)
    expect(await statusFor('client', mine.id)).toBe(404)
    await decide(office, {})
    await desk.show('editor', mine.id, true)
    expect(await statusFor('client', mine.id)).toBe(403)
  })

  it('with an Idempotency-Key adds once, in a row and at once', async () => {
    const { id: file } = await desk.file('editor', await ofClient(), 'plan.pdf')
    const send = (text = 'again') => desk.version('editor', file, 'plan.pdf', text, { 'idempotency-key': `version-${file}` })
    const answers = [await send(), ...(await Promise.all([send(), send()]))]
    expect(statusesOf(answers)).toEqual([201, 201, 201])
    expect((await desk.versions('editor', file)).body.totalDocs).toBe(2)
    expect((await send('other')).body.errors[0].code).toBe('IDEMPOTENCY_KEY_REUSED')
  })

  it('of many at once gives each its number, and one counts; a hundred are the most', async () => {
    const id = await ofClient()
    const first = await desk.file('editor', id, 'plan.pdf')
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => desk.version('editor', first.id, 'plan.pdf', `at once ${index}`)))
    expect(answers.map(({ body }) => body.doc.version).toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
    expect(await desk.latest(first.document)).toMatchObject([{ version: 9 }])
    expect(await desk.counts(id)).toEqual({ all: 1, client: 0, rev: 10 })
    await office.sql(
      `insert into attachments (transaction_id, document, version, latest, file_name, mime_type, size, sha256, scan, client_visible, uploaded_by_id)
       select transaction_id, document, n, false, file_name, mime_type, size, sha256, scan, client_visible, uploaded_by_id
       from attachments, generate_series(10, 98) n where id = $1`, [first.id],
    )
    const last = await Promise.all([1, 2, 3].map((n) => desk.version('editor', first.id, 'plan.pdf', `last ${n}`)))
    expect(statusesOf(last)).toEqual([201, 201, 422])
    const refused = last.find(({ status }) => status === 422)!
    expect(refused.body.errors[0]).toMatchObject({ code: 'TOO_MANY_VERSIONS', message: expect.stringContaining('100') })
  }, 60_000)

  it('is not for who only reads to answer an approval, nor is anything else of files', async () => {
    await publishDefinition(office, reviewedBy({ users: [office.ids.editor2] }, 'any'))
    const id = await inReview(office)
    const { id: file } = await desk.file('editor', id, 'plan.pdf')
    const [entry] = (await desk.list('editor2', id)).body.docs
    expect(entry).toMatchObject({ id: file, mayDelete: false, mayDeleteAll: false, mayAddVersion: false, mayChangeVisibility: false })
    const tries = await Promise.all([
      desk.upload('editor2', id, [['x.pdf', samples.pdf('x')]]), desk.version('editor2', file, 'x.pdf'),
      desk.show('editor2', file, true), desk.remove('editor2', file), desk.remove('editor2', file, '?versions=all'),
    ])
    expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    expect((await desk.versions('editor2', file)).status).toBe(200)
  })
})

describe('DELETE /attachments/:id and restoring', () => {
  it('of one version lets the highest one left count; of the last one ends the document', async () => {
    const id = await ofClient()
    const first = await desk.file('editor', id, 'plan.pdf', { clientVisible: true })
    const second = (await desk.version('editor', first.id, 'plan.pdf', 'b')).body.doc
    const third = (await desk.version('editor', first.id, 'plan.pdf', 'c')).body.doc
    expect((await desk.remove('editor', third.id)).body.transaction).toMatchObject({ id, attachmentCount: 1 })
    expect(await desk.latest(first.document)).toEqual([{ id: second.id, version: 2 }])
    await desk.remove('editor', first.id)
    expect((await desk.list('client', id)).body.docs).toMatchObject([{ id: second.id, versions: 1 }])
    expect((await desk.history('editor', id)).slice(0, 2)).toEqual(['Version 1 removed: plan.pdf', 'Version 3 removed: plan.pdf'])
    // A number is never given twice.
    expect((await desk.version('editor', second.id, 'plan.pdf', 'd')).body.doc.version).toBe(4)
    await desk.remove('editor', second.id)
    expect((await desk.remove('admin', (await desk.latest(first.document))[0]!.id)).body.transaction.attachmentCount).toBe(0)
    expect(await desk.latest(first.document)).toEqual([])
    expect(await desk.counts(id)).toMatchObject({ all: 0, client: 0 })
  })

  it('with versions=all takes the whole document, where all of it is the person’s own', async () => {
    const id = await ofClient()
    const mixed = await desk.file('editor', id, 'mixed.pdf')
    await desk.version('admin', mixed.id, 'mixed.pdf')
    expect([(await desk.remove('editor', mixed.id, '?versions=all')).status, (await desk.remove('client', mixed.id, '?versions=all')).status]).toEqual([403, 403])
    const answer = await desk.remove('admin', mixed.id, '?versions=all')
    expect([answer.status, answer.body.doc.removed, answer.body.transaction.attachmentCount]).toEqual([200, 2, 0])
    expect((await desk.remove('admin', mixed.id, '?versions=all')).status).toBe(404)
    expect((await desk.versions('editor', mixed.id)).status).toBe(404)
    expect((await desk.remove('admin', mixed.id, '?versions=some')).status).toBe(400)
  })

  it('is undone by an admin: one version, the document, once when two restore at once', async () => {
    const id = await ofClient()
    const first = await desk.file('editor', id, 'plan.pdf', { clientVisible: true })
    const second = (await desk.version('editor', first.id, 'plan.pdf')).body.doc
    await desk.remove('editor', first.id, '?versions=all')
    expect((await desk.list('admin', id, '?deleted=true')).body.docs.map((each: any) => [each.id, each.mayRestore, typeof each.deletedAt])).toEqual([
      [second.id, true, 'string'], [first.id, true, 'string'],
    ])
    for (const as of ['editor', 'client'] as const) {
      expect([(await desk.list(as, id, '?deleted=true')).status, (await desk.restore(as, first.id)).status, (await desk.versions(as, first.id, '?deleted=true')).status]).toEqual([403, 403, 403])
    }
    expect((await desk.restore(null, first.id)).status).toBe(401)
    expect(statusesOf(await Promise.all([desk.restore('admin', first.id), desk.restore('admin2', first.id)]))).toEqual([200, 409])
    expect(await desk.latest(first.document)).toEqual([{ id: first.id, version: 1 }])
    const back = await desk.restore('admin', second.id, '?versions=all')
    expect([back.status, back.body.doc, back.body.transaction.attachmentCount]).toEqual([200, expect.objectContaining({ version: 2, versions: 2, latest: true }), 1])
    expect(back.body.doc).not.toHaveProperty('deletedAt')
    expect((await desk.history('client', id)).slice(0, 1)).toEqual(['Document restored: plan.pdf'])
    const twice = await desk.restore('admin', second.id)
    expect([twice.status, twice.body.errors[0].code]).toEqual([409, 'FILE_NOT_DELETED'])
    expect(await desk.counts(id)).toMatchObject({ all: 1, client: 1 })
  })

  it('is refused clearly when there is no place left, and when the content is gone', async () => {
    const id = await ofClient()
    const gone = await desk.file('editor', id, 'gone.pdf')
    await desk.remove('editor', gone.id)
    await desk.upload('editor', id, Array.from({ length: 20 }, (_, index) => [`${index}.pdf`, samples.pdf(`full ${index}`)] as const))
    const full = await desk.restore('admin', gone.id)
    expect([full.status, full.body.errors[0].code]).toEqual([422, 'TOO_MANY_FILES'])
    await office.sql('update attachments set purged_at = now() where id = $1', [gone.id])
    const purged = await desk.restore('admin', gone.id)
    expect([purged.status, purged.body.errors[0].code]).toEqual([409, 'FILE_PURGED'])
    expect((await desk.counts(id)).all).toBe(20)
  })

  it('of different versions at once leaves exactly one that counts', async () => {
    const id = await ofClient()
    const first = await desk.file('editor', id, 'plan.pdf')
    const ids = [first.id]
    for (const text of ['b', 'c', 'd']) ids.push((await desk.version('editor', first.id, 'plan.pdf', text)).body.doc.id)
    await Promise.all([...ids.slice(1).map((file) => desk.remove('editor', file)), desk.version('editor', first.id, 'plan.pdf', 'e')])
    const latest = await desk.latest(first.document)
    expect(latest).toHaveLength(1)
    const [highest] = await office.sql<{ id: number }>('select id from attachments where document = $1 and deleted_at is null order by version desc limit 1', [first.document])
    expect(latest[0]!.id).toBe(highest!.id)
    expect((await desk.counts(id)).all).toBe(1)
  })
})
