import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { fileDesk, type As } from '../../helpers/fileDesk.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { samples } from '../../helpers/sampleFiles.ts'

let office: Office
let desk: ReturnType<typeof fileDesk>
let own: number
let secrets: string[]
let hidden: number[]
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  desk = fileDesk(office)
  own = Number((await office.create('editor', { client: office.ids.client })).id)
  const shown = await desk.file('editor', own, 'shown.pdf', { clientVisible: true })
  await desk.version('editor', shown.id, 'shown.pdf', 'shown 2')
  const internal = await desk.file('editor', own, 'secret-internal.pdf')
  const second = (await desk.version('editor', internal.id, 'secret-second.pdf')).body.doc
  const deleted = await desk.file('editor', own, 'secret-deleted.pdf', { clientVisible: true })
  const purged = await desk.file('editor', own, 'secret-purged.pdf', { clientVisible: true })
  const comment = Number((await office.ask('editor', 'POST', `/transactions/${own}/comments`, { body: { text: 'secret words', internal: true } })).body.doc.id)
  const [hung] = (await desk.upload('editor', own, [['secret-hung.pdf', samples.pdf('hung')]], { comment: String(comment) })).body.docs
  const [later] = (await desk.upload('editor', own, [['later-shown.pdf', samples.pdf('later')]], { comment: String(comment) })).body.docs
  await desk.show('editor', later.id, true)
  for (const { id } of [deleted, purged]) await desk.remove('admin', id, '?versions=all')
  await office.sql('update attachments set purged_at = now() where id = $1', [purged.id])
  // What a client was told while they saw it, they know: the lines of the removed ones are no secret, the files are.
  secrets = [internal, second, hung].flatMap(({ sha256, document, fileName }) => [sha256, document, fileName]).concat('secret words')
  secrets.push(deleted.sha256, deleted.document, purged.sha256, purged.document)
  hidden = [internal.id, second.id, deleted.id, purged.id, hung.id]
  await office.ask('editor', 'POST', `/transactions/${own}/status`, { body: { status: 'submitted' } })
  await office.workOff()
})
afterAll(() => office.close())

const textOf = ({ body }: { body: unknown }) => JSON.stringify(body)
const leaksIn = (text: string) => secrets.filter((secret) => text.includes(secret))

describe.each<[As & string, number | null]>([['client', 3], ['editor2', 0], ['client2', 0]])('%s', (as, sees) => {
  it('finds nothing of hidden files by any read, with any populate, select, sort or depth', async () => {
    const paths = [
      '/attachments?limit=100&depth=3', '/attachments?limit=100&sort=-sha256', '/attachments?limit=100&sort=document', '/attachments?pagination=false',
      '/attachments?limit=100&select[sha256]=true&select[document]=true&select[comment]=true', '/attachments?trash=true&limit=100&draft=true&showHiddenFields=true',
      '/attachments?limit=100&depth=2&populate[comments][text]=true&populate[transactions][title]=true',
      `/transactions/${own}?depth=3`, `/transactions/${own}?depth=3&joins[files][limit]=100`, '/transactions?depth=3', `/transactions/${own}/history?limit=100`,
      `/transactions/${own}/attachments?limit=100`, `/transactions/${own}/comments?limit=100`, '/comments?depth=3&limit=100', '/transaction-history?depth=3&limit=100',
      '/notifications?depth=3&limit=100', `/transactions/${own}/workflow`, `/transactions/${own}/approvals`, '/transactions/export?format=csv',
      ...hidden.flatMap((id) => [`/attachments/${id}?depth=3`, `/attachments/${id}/versions`, `/attachments/${id}/versions?deleted=true`, `/attachments/${id}/download`]),
    ]
    for (const path of paths) expect([path, leaksIn(textOf(await office.ask(as, 'GET', path)))]).toEqual([path, []])
  })

  it('counts what they see, whatever the question', async () => {
    const countOf = async (where: string) => {
      const { status, body } = await office.ask(as, 'GET', `/attachments/count?${where}`)
      return status === 200 ? body.totalDocs : 0
    }
    const found = async (where: string) => ((await office.ask(as, 'GET', `/attachments?${where}`)).body.totalDocs as number | undefined) ?? 0
    expect([await countOf(''), await found('')]).toEqual([sees, sees])
    for (const secret of secrets) {
      for (const field of ['sha256', 'document', 'fileName']) {
        for (const where of [`where[${field}][equals]=${secret}`, `where[or][0][${field}][like]=${secret.slice(0, 12)}`, `where[and][0][or][0][${field}][in]=${secret}`]) {
          expect([where, await countOf(where), await found(where)]).toEqual([where, 0, 0])
        }
      }
    }
    for (const where of ['where[clientVisible][equals]=false', 'where[deletedAt][exists]=true', 'where[purgedAt][exists]=true', 'where[comment][exists]=true', 'where[comment.text][like]=secret', 'where[comment.internal][equals]=true']) {
      expect([where, await countOf(where), await found(where)]).toEqual([where, 0, 0])
    }
    for (const where of ['where[version][greater_than]=0', 'where[id][greater_than]=0', 'where[size][greater_than]=0', `where[transaction][equals]=${own}`, `where[transaction.id][equals]=${own}`]) {
      expect([where, await found(where)]).toEqual([where, sees])
    }
  })

  it('hears nothing by GraphQL, nor may change a thing by any door', async () => {
    const queries = [
      '{ Attachments(limit: 100) { totalDocs docs { id fileName sha256 document version comment { id text } deletedBy { id } transaction { id title } } } countAttachments { totalDocs } }',
      `{ Transaction(id: ${own}) { id attachmentCount clientAttachmentCount } TransactionHistories(limit: 100) { docs { event data } } Comments(limit: 100) { docs { text } } }`,
      ...hidden.map((id) => `{ Attachment(id: ${id}) { fileName sha256 } docAccessAttachment(id: ${id}) { read { permission } } }`),
    ]
    for (const query of queries) expect([query, leaksIn(textOf(await office.ask(as, 'POST', '/graphql', { body: { query } })))]).toEqual([query, []])
    const list = await office.ask(as, 'POST', '/graphql', { body: { query: queries[0] } })
    expect([list.body.data?.Attachments?.totalDocs ?? 0, list.body.data?.countAttachments?.totalDocs ?? 0]).toEqual([sees, sees])
    for (const id of hidden) {
      const tries = await Promise.all([
        desk.version(as, id, 'x.pdf'), desk.show(as, id, true), desk.remove(as, id), desk.remove(as, id, '?versions=all'), desk.restore(as, id),
        office.ask(as, 'POST', '/graphql', { body: { query: `mutation { updateAttachment(id: ${id}, data: { clientVisible: true }) { id } }` } }),
      ])
      expect(tries.map(({ status, body }) => [status >= 400 || Boolean(body.errors), leaksIn(JSON.stringify(body))])).toEqual(Array.from({ length: 6 }, () => [true, []]))
    }
    const rows = await office.sql('select count(*)::int as n from attachments where id = any($1::int[]) and client_visible', [hidden])
    expect(rows).toEqual([{ n: 2 }])
  })
})

describe('whether a content is known already', () => {
  const known = samples.pdf('known of somebody else')
  const unknown = samples.pdf('known to nobody at all')
  it('is not told to a client who brings it, and reaches the file as any verdict does', async () => {
    const stranger = Number((await office.create('admin')).id)
    const [first] = (await desk.upload('admin', stranger, [['theirs.pdf', known]])).body.docs
    await office.sql(`update file_contents set scan = 'clean', preview = 'pending' where sha256 = $1`, [first.sha256])
    await decide(office, { clients: { mayUpload: true } })
    process.env.ATTACHMENT_SCAN = '127.0.0.1:9'
    const answers = []
    for (const content of [known, unknown]) answers.push(await desk.upload('client', own, [['mine.pdf', content]]))
    const shapes = answers.map(({ status, body }) => [status, { ...body.docs[0], id: 0, sha256: '', document: '', createdAt: '', size: 0 }])
    expect(shapes[0]).toEqual(shapes[1])
    const scans = await office.sql<{ scan: string }>('select scan from attachments where id = any($1::int[]) order by id', [answers.map(({ body }) => body.docs[0].id)])
    expect(scans.map(({ scan }) => scan)).toEqual([scans[1]!.scan, scans[1]!.scan])
    // Staff are told at once; they see the office's files anyway.
    const [told] = (await desk.upload('admin', stranger, [['again.pdf', known]])).body.docs
    expect(told.scan).toBe('clean')
    const { takeOverVerdictsHandler } = await import('../../../src/attachments/handlers/takeOverVerdicts.ts')
    await takeOverVerdictsHandler({ payload: office.payload, data: { contents: [first.sha256] }, signal: new AbortController().signal } as never)
    const [after] = await office.sql<{ scan: string }>('select scan from attachments where id = $1', [answers[0]!.body.docs[0].id])
    expect(after!.scan).toBe('clean')
    process.env.ATTACHMENT_SCAN = 'off'
    await decide(office, {})
  })

  it('is told where something bad is known of it: then nobody opens it for a moment', async () => {
    const stranger = Number((await office.create('admin')).id)
    const [first] = (await desk.upload('admin', stranger, [['bad.pdf', samples.pdf('bad')]])).body.docs
    await office.sql(`update file_contents set scan = 'infected' where sha256 = $1`, [first.sha256])
    await decide(office, { clients: { mayUpload: true } })
    const [mine] = (await desk.upload('client', own, [['mine.pdf', samples.pdf('bad')]])).body.docs
    await decide(office, {})
    expect([mine.scan, mine.downloadable]).toEqual(['infected', false])
  })
})

describe('POST /transactions/:id/duplicate with attachments', () => {
  it('copies the latest version of each, once stored, and leaves the original its own', async () => {
    const id = Number((await office.create('editor', { client: office.ids.client })).id)
    const plan = await desk.file('editor', id, 'plan.pdf', { clientVisible: true })
    const second = (await desk.version('editor', plan.id, 'plan B.pdf')).body.doc
    const gone = await desk.file('editor', id, 'gone.pdf')
    await desk.remove('editor', gone.id)
    const bad = await desk.file('editor', id, 'bad.pdf')
    await office.sql(`update attachments set scan = 'infected' where id = $1`, [bad.id])
    await office.sql(`update file_contents set scan = 'clean' where sha256 = $1`, [second.sha256])
    const duplicate = (body: object) => office.ask('editor', 'POST', `/transactions/${id}/duplicate`, { body })
    const copy = await duplicate({ attachments: true })
    expect([copy.status, copy.body.doc.attachmentCount]).toEqual([201, 1])
    const files = (await desk.list('editor', copy.body.doc.id)).body.docs
    expect(files).toMatchObject([{ fileName: 'plan B.pdf', version: 1, versions: 1, clientVisible: true, sha256: second.sha256, scan: 'clean', uploadedBy: { id: office.ids.editor } }])
    expect(files[0].document).not.toBe(plan.document)
    expect((await desk.counts(id)).all).toBe(2)
    expect((await duplicate({})).body.doc.attachmentCount ?? 0).toBe(0)
    expect((await office.ask('editor2', 'POST', `/transactions/${id}/duplicate`, { body: { attachments: true } })).status).toBe(404)
    // All or nothing: where the files have no room there is no copy.
    await desk.file('editor', id, 'another.pdf')
    await decide(office, { files: { maxPerTransaction: 1 } })
    const before = await office.sql('select count(*)::int as n from transactions')
    expect((await duplicate({ attachments: true })).body.errors[0].code).toBe('TOO_MANY_FILES')
    await decide(office, {})
    expect(await office.sql('select count(*)::int as n from transactions')).toEqual(before)
  })
})
