import { createHash } from 'node:crypto'
import { readdirSync, readlinkSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { readZip } from '../../helpers/readZip.ts'
import { samples } from '../../helpers/sampleFiles.ts'

let office: Office
let id: number
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
})
beforeEach(async () => {
  id = (await office.create('editor', { client: office.ids.client })).id
})
afterAll(() => office.close())

const upload = async (name: string, content: Buffer, clientVisible = true) => {
  const form = new FormData()
  form.append('clientVisible', String(clientVisible))
  form.append('files', new Blob([new Uint8Array(content)]), name)
  const { body } = await office.ask('editor', 'POST', `/transactions/${id}/attachments`, { form })
  return body.docs[0].id as number
}
const ask = (as: Parameters<Office['ask']>[0], query = '', options = {}) => office.ask(as, 'GET', `/transactions/${id}/attachments/zip${query}`, options)
const namesIn = async (answer: { body: Buffer }) => (await readZip(answer.body)).map(({ name }) => name)
const found = (attachment: number, scan: string) => office.sql('update attachments set scan = $1 where id = $2', [scan, attachment])
const recorded = async () =>
  (await office.sql<{ entity_id: string }>(`select entity_id from audit_logs where action = 'fileDownloaded' and after->>'inArchive' = 'true' order by id`)).map((row) => Number(row.entity_id))

/** Contents of the store that this process holds open. */
const openFiles = () =>
  readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`)
      return path.startsWith(join(office.dataDirectory, 'files')) ? [path] : []
    } catch {
      return []
    }
  })

describe('GET /transactions/:id/attachments/zip', () => {
  it('holds every file under its own name, Arabic ones and equal ones too, and is named as the transaction', async () => {
    const plan = samples.pdf('plan')
    const ids = [await upload('مخطط الموقع.pdf', plan), await upload('note.txt', samples.txt()), await upload('NOTE.txt', Buffer.from('another\n')), await upload('note (2).txt', Buffer.from('a third\n'))]
    const before = await recorded()
    const answer = await ask('editor')
    expect(answer.status).toBe(200)
    const { reference } = (await office.ask('editor', 'GET', `/transactions/${id}`)).body.doc ?? (await office.ask('editor', 'GET', `/transactions/${id}`)).body
    expect(answer.headers.get('content-disposition')).toContain(`filename="${reference}.zip"`)
    expect([answer.headers.get('content-type'), answer.headers.get('x-content-type-options'), answer.headers.get('cache-control')]).toEqual(['application/zip', 'nosniff', 'private, no-store'])
    const files = await readZip(answer.body)
    expect(files.map(({ name, utf8, packed }) => [name, utf8, packed])).toEqual([
      ['مخطط الموقع.pdf', true, false],
      ['note.txt', true, true],
      ['NOTE (2).txt', true, true],
      ['note (2) (2).txt', true, true],
    ])
    expect(files[0]!.content).toEqual(plan)
    expect((await recorded()).slice(before.length)).toEqual(ids)
  })

  it('holds all of them, however many', async () => {
    for (let number = 0; number < 13; number += 1) await upload(`${number}.txt`, Buffer.from(`${number}\n`))
    expect(await namesIn(await ask('editor'))).toEqual(Array.from({ length: 13 }, (_, number) => `${number}.txt`))
  })

  it('leaves out what may not be served; staff read why, in their language, clients learn nothing', async () => {
    await upload('clean.txt', samples.txt())
    await found(await upload('bad.pdf', samples.pdf('bad')), 'infected')
    await found(await upload('سري.pdf', samples.pdf('internal'), false), 'failed')
    const [staff, arabic] = [await readZip((await ask('editor')).body), await readZip((await ask('editor', '', { locale: 'ar' })).body)]
    expect(staff.map(({ name }) => name)).toEqual(['clean.txt', 'Left out.txt'])
    expect(String(staff[1]!.content)).toBe('\ufeffFiles that are not in this archive:\r\n\r\n- bad.pdf: a virus was found in it\r\n- سري.pdf: its virus scan did not succeed yet\r\n')
    expect(arabic.map(({ name }) => name)).toEqual(['clean.txt', 'ما لم يُضمّن.txt'])
    expect(String(arabic[1]!.content)).toContain('- bad.pdf: عُثر فيه على فيروس')
    expect(await namesIn(await ask('client'))).toEqual(['clean.txt'])
  })

  it('gives a client exactly the files meant for them', async () => {
    await upload('for the client.txt', samples.txt())
    await upload('internal.txt', Buffer.from('internal\n'), false)
    expect(await namesIn(await ask('client'))).toEqual(['for the client.txt'])
    expect(await namesIn(await ask('editor'))).toEqual(['for the client.txt', 'internal.txt'])
  })

  it('is refused to whoever may not, and says plainly when there is nothing to give', async () => {
    const nothing = await ask('editor')
    await upload('internal.txt', Buffer.from('internal\n'), false)
    const hidden = await ask('client')
    expect([nothing.status, nothing.body.errors[0].code, hidden.status]).toEqual([409, 'NO_FILES_TO_GIVE', 409])
    expect(hidden.body.errors[0].message).toBe(nothing.body.errors[0].message)
    expect((await ask('client', '', { locale: 'ar' })).body.errors[0].message).toBe('لا يوجد هنا ملف يمكن تنزيله الآن.')
    expect([(await ask(null)).status, (await ask('client2')).status, (await ask('editor2')).status]).toEqual([401, 404, 404])
    expect((await ask('editor', '?versions=some')).status).toBe(400)
    const mayDownload = async (value: boolean) => {
      await office.payload.updateGlobal({ slug: 'settings' as never, data: { clients: { mayDownload: value } } as never, overrideAccess: true, context: {} })
      const { forgetSettings } = await import('../../../src/platform/settings.ts')
      forgetSettings(office.payload)
    }
    await mayDownload(false)
    expect([(await ask('client')).status, (await ask('client2')).status, (await ask('editor')).status]).toEqual([403, 404, 200])
    await mayDownload(true)
  })

  it('gives the latest versions, or all of them with their numbers', async () => {
    const first = await upload('plan.txt', Buffer.from('first\n'))
    const second = await upload('plan.txt', Buffer.from('second\n'))
    await office.sql('update attachments set document = (select document from attachments where id = $1), version = 2 where id = $2', [first, second])
    await office.sql('update attachments set latest = false where id = $1', [first])
    expect(await namesIn(await ask('editor'))).toEqual(['plan.txt'])
    expect((await readZip((await ask('editor')).body))[0]!.content).toEqual(Buffer.from('second\n'))
    expect(await namesIn(await ask('editor', '?versions=all'))).toEqual(['plan (version 1).txt', 'plan.txt'])
    expect(await namesIn(await ask('editor', '?versions=all', { locale: 'ar' }))).toEqual(['plan (نسخة 1).txt', 'plan.txt'])
  })

  it('closes what it has open when its reader goes away, before or in the middle', async () => {
    for (const name of ['a.pdf', 'b.pdf']) await upload(name, Buffer.concat([samples.pdf(name), Buffer.alloc(4_000_000)]))
    const { answerApi } = await import('../../../src/endpoints/answerApi.ts')
    const { default: config } = await import('../../../payload.config.ts')
    const headers = { authorization: `JWT ${await office.tokenOf('editor')}` }
    const answerTo = (method: string) => answerApi(config, new Request(`http://localhost:3000/api/v1/transactions/${id}/attachments/zip`, { method, headers }))
    expect((await answerTo('HEAD')).body).toBeNull()
    const reader = (await answerTo('GET')).body!.getReader()
    for (let bytes = 0; bytes < 1_000_000; ) bytes += (await reader.read()).value!.byteLength
    if (process.platform === 'linux') expect(openFiles()).toHaveLength(1)
    await reader.cancel()
    if (process.platform === 'linux') await expect.poll(openFiles, { timeout: 5_000 }).toEqual([])
  })

  it('names a content that is missing from the store instead of breaking off', async () => {
    const bytes = Buffer.from('lost\n')
    await upload('here.txt', samples.txt())
    await upload('lost.txt', bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const place = join(office.dataDirectory, 'files', sha256.slice(0, 2), sha256)
    await rename(place, `${place}.gone`)
    expect(String((await readZip((await ask('editor')).body))[1]!.content)).toContain('- lost.txt: its content is missing')
    expect(await namesIn(await ask('client'))).toEqual(['here.txt'])
    await rename(`${place}.gone`, place)
  })
})
