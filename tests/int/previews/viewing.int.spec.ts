import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { picture } from './files.ts'

let office: Office
let transaction: number
let shown: { id: number; sha256: string }
let internal: { id: number; sha256: string }
let text: { id: number; sha256: string }
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  transaction = (await office.create('editor', { client: office.ids.client })).id
  shown = await add('shown.png', await picture(500, 400, '#aa0000'), true)
  internal = await add('internal.png', await picture(500, 400, '#00aa00'), false)
  text = await add('note.txt', Buffer.from('مرحبا\nworld\n'), true)
  await office.workOff()
}, 180_000)
afterAll(() => office.close())
beforeEach(async () => {
  await office.sql(`update file_contents set preview = 'ready', scan = 'pending'`)
  await office.sql(`update attachments set scan = 'unscanned'`)
})

type As = Parameters<Office['ask']>[0]
async function add(name: string, content: Buffer, clientVisible: boolean) {
  const form = new FormData()
  form.append('clientVisible', String(clientVisible))
  form.append('files', new Blob([new Uint8Array(content)]), name)
  const answer = await office.ask('editor', 'POST', `/transactions/${transaction}/attachments`, { form })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body.docs[0]
}
const look = (as: As, id: number | string, query = '?size=small', headers: Record<string, string> = {}) =>
  office.ask(as, 'GET', `/attachments/${id}/preview${query}`, { headers })
const codeOf = async (asking: ReturnType<typeof look>) => {
  const { status, body } = await asking
  return [status, body.errors?.[0].code]
}
const views = (id: number) =>
  office.sql(`select actor_id as who, after from audit_logs where action = 'filePreviewed' and entity_id = $1 order by id`, [String(id)])
const decide = async (values: object) => {
  await office.payload.updateGlobal({ slug: 'settings' as never, data: values as never, overrideAccess: true })
  ;(await import('../../../src/platform/settings.ts')).forgetSettings(office.payload)
}

describe('GET /attachments/:id/preview', () => {
  it('gives a picture to be shown in the page, and records who saw it', async () => {
    const answer = await look('editor', shown.id)
    expect([answer.status, answer.body.subarray(8, 12).toString()]).toEqual([200, 'WEBP'])
    const headers = Object.fromEntries(
      ['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy', 'cache-control', 'etag', 'content-length'].map(
        (name) => [name, answer.headers.get(name)],
      ),
    )
    expect(headers).toEqual({
      'content-type': 'image/webp',
      'content-disposition': 'inline',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
      etag: `"${shown.sha256}-small-1"`,
      'content-length': String(answer.body.length),
    })
    expect(await views(shown.id)).toEqual([
      { who: office.ids.editor, after: { transactionId: transaction, fileName: 'shown.png', sha256: shown.sha256, size: 'small' } },
    ])
  })

  it('tells who has it already that it is the same, which is no new view', async () => {
    const before = (await views(shown.id)).length
    const etag = (await look('editor', shown.id)).headers.get('etag')!
    const again = await look('editor', shown.id, '?size=small', { 'if-none-match': `"x", W/${etag}` })
    expect([again.status, again.body.length, again.headers.get('cache-control')]).toEqual([304, 0, 'private, no-cache'])
    expect((await look('editor', shown.id, '?size=large', { 'if-none-match': etag })).status).toBe(200)
    expect((await views(shown.id)).length).toBe(before + 2)
    // What somebody holds is no ticket: the question is asked each time.
    expect((await look('client2', shown.id, '?size=small', { 'if-none-match': etag })).status).toBe(404)
    expect((await look(null, shown.id, '?size=small', { 'if-none-match': etag })).status).toBe(401)
  })

  it('gives texts as JSON', async () => {
    const answer = await look('client', text.id, '?size=text')
    expect([answer.status, answer.body]).toEqual([200, { kind: 'text', lines: ['مرحبا', 'world'], truncated: false }])
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  })

  it('is for who may see the file; hidden is the same as missing', async () => {
    const statuses = (id: number) => Promise.all(([null, 'client', 'client2', 'editor', 'editor2', 'admin'] as const).map(async (as) => (await look(as, id)).status))
    expect(await statuses(shown.id)).toEqual([401, 200, 404, 200, 404, 200])
    expect(await statuses(internal.id)).toEqual([401, 404, 404, 200, 404, 200])
    expect((await look('client', internal.id)).body).toEqual((await look('client', 999_999)).body)
    expect([await codeOf(look('admin', 'none')), await codeOf(look('admin', shown.id, '?size=huge'))]).toEqual([[404, 'NOT_FOUND'], [400, 'VALIDATION_FAILED']])
    const seen = (await views(internal.id)).map(({ who }) => who)
    expect(seen.toSorted()).toEqual([office.ids.editor, office.ids.admin].toSorted())
  })

  it('stays open to clients who may download nothing, and closes with their view', async () => {
    onTestFinished(() => decide({ clients: { mayDownload: null, mayView: null } }))
    await decide({ clients: { mayDownload: false } })
    expect((await look('client', shown.id)).status).toBe(200)
    await decide({ clients: { mayView: false } })
    expect((await look('client', shown.id)).status).toBe(403)
    expect((await look('editor', shown.id)).status).toBe(200)
  })

  it('shows nothing of what may not be opened, whatever was made of it before', async () => {
    for (const scan of ['infected', 'failed']) {
      await office.sql('update attachments set scan = $2::enum_attachments_scan where id = $1', [shown.id, scan])
      expect(await codeOf(look('admin', shown.id))).toEqual([409, 'FILE_NOT_CLEAN'])
    }
  })

  it('says whether there is none, it failed, or it comes yet', async () => {
    expect(await codeOf(look('editor', shown.id, '?size=text'))).toEqual([404, 'NO_PREVIEW'])
    for (const state of ['none', 'failed']) {
      await office.sql('update file_contents set preview = $2 where sha256 = $1', [shown.sha256, state])
      const answer = await look('editor', shown.id)
      expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].data.state]).toEqual([404, 'NO_PREVIEW', state])
    }
    await office.sql(`update file_contents set preview = 'pending' where sha256 = $1`, [shown.sha256])
    const early = await office.ask('editor', 'GET', `/attachments/${shown.id}/preview`, { locale: 'ar' })
    expect([early.status, early.body.errors[0].code, early.headers.get('retry-after')]).toEqual([409, 'PREVIEW_NOT_READY', '5'])
    expect(early.body.errors[0].message).toContain('قيد الإعداد')
  })

  it('is closed by the setting, and files are then not looked into', async () => {
    onTestFinished(() => decide({ files: { previews: null } }))
    await decide({ files: { previews: false } })
    expect(await codeOf(look('editor', shown.id))).toEqual([403, 'FEATURE_OFF'])
    const listed = await office.ask('editor', 'GET', `/transactions/${transaction}/attachments`)
    expect(listed.body.docs[0].preview).toEqual({ state: 'none', kinds: [] })
    await add('later.png', await picture(30, 20, '#0000aa'), false)
    await office.workOff()
    const [row] = await office.sql(`select c.preview from attachments a join file_contents c using (sha256) where file_name = 'later.png'`)
    expect(row).toEqual({ preview: 'pending' })
  })

  it('makes a preview anew that the store has lost', async () => {
    await rm(join(office.dataDirectory, 'previews'), { recursive: true, force: true })
    expect(await codeOf(look('editor', shown.id))).toEqual([409, 'PREVIEW_NOT_READY'])
    const req = await office.requestOf('admin')
    await (await import('../../../src/attachments/previews/wakePreviews.ts')).wakePreviews(req)
    await office.workOff()
    expect((await look('editor', shown.id)).status).toBe(200)
  }, 120_000)

  it('is not reached through a deleted file', async () => {
    const gone = await add('gone.png', await picture(500, 400, '#aa0000'), true)
    expect((await look('client', gone.id)).status).toBe(200)
    await office.ask('editor', 'DELETE', `/attachments/${gone.id}`)
    expect(await Promise.all((['client', 'editor', 'admin'] as const).map(async (as) => (await look(as, gone.id)).status))).toEqual([404, 404, 404])
  })
})
