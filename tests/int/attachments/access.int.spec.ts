import { createServer, type Server } from 'node:http'
import { rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { samples } from '../../helpers/sampleFiles.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
})
afterAll(() => office.close())

type As = Parameters<Office['ask']>[0]

const add = async (as: As, id: number, name: string, content: Buffer, clientVisible: boolean) => {
  const form = new FormData()
  form.append('clientVisible', String(clientVisible))
  form.append('files', new Blob([new Uint8Array(content)]), name)
  const answer = await office.ask(as, 'POST', `/transactions/${id}/attachments`, { form })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body.docs[0]
}
const download = (as: As, id: number, headers?: Record<string, string>) =>
  office.ask(as, 'GET', `/attachments/${id}/download`, headers ? { headers } : {})
const decide = async (values: object) => {
  await office.payload.updateGlobal({ slug: 'settings' as never, data: values as never, overrideAccess: true })
  const { forgetSettings } = await import('../../../src/platform/settings.ts')
  forgetSettings(office.payload)
}
const downloads = async (id: number) =>
  (await office.sql(`select actor_id, after from audit_logs where action = 'fileDownloaded' and entity_id = $1 order by id`, [String(id)]))

describe('GET /attachments/:id/download', () => {
  it('gives the content as a download under its real name, and records it', async () => {
    const { id } = await office.create()
    const plan = samples.pdf('download')
    const file = await add('editor', id, 'مخطط "الموقع" (1).pdf', plan, false)
    const answer = await download('editor', file.id)
    expect([answer.status, answer.body.equals(plan)]).toEqual([200, true])
    const header = (name: string) => answer.headers.get(name)
    expect(header('content-disposition')).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''%D9%85[%A-Z0-9_.-]+\.pdf$/)
    expect(decodeURIComponent(header('content-disposition')!.split("UTF-8''")[1]!)).toBe('مخطط _الموقع_ (1).pdf')
    expect(header('content-type')).toBe('application/pdf')
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('cache-control')).toBe('private, no-cache')
    expect(header('content-length')).toBe(String(plan.length))
    expect(header('etag')).toBe(`"${file.sha256}"`)
    expect(await downloads(file.id)).toMatchObject([{ actor_id: office.ids.editor, after: { transactionId: id, sha256: file.sha256 } }])
  })

  it('serves ranges and answers an unchanged file without its bytes', async () => {
    const { id } = await office.create()
    const plan = samples.pdf('ranges')
    const file = await add('editor', id, 'r.pdf', plan, false)
    const range = async (asked: string, more: Record<string, string> = {}) => {
      const answer = await download('editor', file.id, { range: asked, ...more })
      return [answer.status, answer.headers.get('content-range'), answer.body.toString()]
    }
    const size = plan.length
    expect(await range('bytes=0-4')).toEqual([206, `bytes 0-4/${size}`, '%PDF-'])
    expect(await range('bytes=-6')).toEqual([206, `bytes ${size - 6}-${size - 1}/${size}`, '%%EOF\n'])
    expect(await range(`bytes=${size - 1}-99999`)).toEqual([206, `bytes ${size - 1}-${size - 1}/${size}`, '\n'])
    expect(await range(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, ''])
    expect((await range('bytes=0-4,6-7'))[0]).toBe(200)
    expect((await range('bytes=0-4', { 'if-range': '"other"' }))[0]).toBe(200)
    const same = await download('editor', file.id, { 'if-none-match': `"${file.sha256}"` })
    expect([same.status, same.body.length]).toEqual([304, 0])
    // Who is told that nothing changed looks at it all the same.
    expect(await downloads(file.id)).toHaveLength(6)
  })

  it('is closed to nobody, other people, clients for internal files, and clients where downloads are off', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const internal = await add('editor', id, 'internal.pdf', samples.pdf('internal'), false)
    const shown = await add('editor', id, 'shown.pdf', samples.pdf('shown'), true)
    const statusOf = async (as: As, file: { id: number }) => (await download(as, file.id)).status
    expect(await Promise.all(([null, 'editor2', 'client2', 'client', 'admin'] as const).map((as) => statusOf(as, internal)))).toEqual([401, 404, 404, 404, 200])
    expect(await statusOf('client', shown)).toBe(200)
    await decide({ clients: { mayDownload: false } })
    expect([await statusOf('client', shown), await statusOf('editor', shown)]).toEqual([403, 200])
    await decide({})
    expect((await office.ask('editor', 'GET', '/attachments/none/download')).status).toBe(404)
  })

  it('serves nothing that is infected or failed its scan, to nobody', async () => {
    const { id } = await office.create()
    const file = await add('editor', id, 'v.pdf', samples.pdf('virus'), false)
    for (const scan of ['infected', 'failed']) {
      await office.sql(`update attachments set scan = $2::enum_attachments_scan where id = $1`, [file.id, scan])
      const answer = await download('admin', file.id)
      expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].data.scan]).toEqual([409, 'FILE_NOT_CLEAN', scan])
    }
    expect(await downloads(file.id)).toEqual([])
  })

  it('answers 500 and keeps running when the content is missing from the disk', async () => {
    const { id } = await office.create()
    const file = await add('editor', id, 'gone.pdf', samples.pdf('gone'), false)
    await rm(join(office.dataDirectory, 'files', file.sha256.slice(0, 2), file.sha256))
    const answer = await download('editor', file.id)
    expect([answer.status, answer.body.errors[0].code]).toEqual([500, 'INTERNAL'])
    expect(JSON.stringify(answer.body)).not.toContain(office.dataDirectory)
  })

  describe('over a real connection', () => {
    let server: Server
    beforeAll(async () => {
      const { sendResponse, toRequest } = await import('../../../src/platform/http.ts')
      const { answerApi } = await import('../../../src/endpoints/answerApi.ts')
      const { default: config } = await import('../../../payload.config.ts')
      server = createServer((incoming, outgoing) => {
        const { request, abort } = toRequest(incoming, { trustedProxies: 0 })!
        outgoing.on('close', abort)
        void answerApi(config, request).then((response) => sendResponse(response, outgoing))
      })
      await new Promise<void>((resolve) => {
        server.listen(0, resolve)
      })
    })
    afterAll(() => new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    }))

    it('streams an upload of 10 MB in and out again', async () => {
      const { id } = await office.create()
      const address = `http://localhost:${(server.address() as AddressInfo).port}/api/v1`
      const authorization = `JWT ${await office.tokenOf('editor')}`
      const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10_000_000, 7)])
      const form = new FormData()
      form.append('files', new Blob([new Uint8Array(content)]), 'large.pdf')
      const sent = await fetch(`${address}/transactions/${id}/attachments`, { method: 'POST', body: form, headers: { authorization } })
      const { docs } = (await sent.json()) as { docs: { id: number }[] }
      const got = await fetch(`${address}/attachments/${docs[0]!.id}/download`, { headers: { authorization } })
      expect(got.headers.get('content-length')).toBe(String(content.length))
      expect(Buffer.from(await got.arrayBuffer()).equals(content)).toBe(true)
    })
  })
})

describe('what clients learn of internal files', () => {
  it('is nothing: not in lists, counts, filters, sorting, history, reads of fields or answers', async () => {
    const { id, reference } = await office.create('editor', { client: office.ids.client })
    const onlyInternal = await office.create('editor', { client: office.ids.client })
    await add('editor', id, 'internal.pdf', samples.pdf('i1'), false)
    await add('editor', id, 'internal2.pdf', samples.pdf('i2'), false)
    const shown = await add('editor', id, 'shown.pdf', samples.pdf('s1'), true)
    await add('editor', onlyInternal.id, 'internal3.pdf', samples.pdf('i3'), false)

    const files = await office.ask('client', 'GET', `/transactions/${id}/attachments`)
    expect([files.body.totalDocs, files.body.docs.map((doc: { id: number }) => doc.id)]).toEqual([1, [shown.id]])
    expect(files.body.docs[0]).toMatchObject({ mayDelete: false, uploadedBy: { name: 'Test Editor' } })
    const read = await office.ask('client', 'GET', `/transactions/${id}`)
    expect(read.body.attachmentCount).toBe(1)
    expect(read.body).not.toHaveProperty('clientAttachmentCount')
    const staff = await office.ask('editor', 'GET', `/transactions/${id}`)
    expect(staff.body).toMatchObject({ attachmentCount: 3, clientAttachmentCount: 1 })

    const idsOf = async (query: string) => {
      const answer = await office.ask('client', 'GET', `/transactions?${query}`)
      return answer.body.docs?.map((doc: { id: number }) => doc.id) ?? answer.status
    }
    expect(await idsOf('has_attachments=true')).toContain(id)
    expect(await idsOf('has_attachments=true')).not.toContain(onlyInternal.id)
    expect(await idsOf('has_attachments=false')).toContain(onlyInternal.id)
    expect(await idsOf('has_attachments=false')).not.toContain(id)
    expect(await idsOf('where[attachmentCount][greater_than]=0')).toBe(400)
    expect(await idsOf('sort=attachmentCount')).toBe(400)
    const selected = await office.ask('client', 'GET', `/transactions?where[id][equals]=${onlyInternal.id}&select[attachmentCount]=true`)
    expect(selected.body.docs[0].attachmentCount ?? 0).toBe(0)
    const staffIds = await office.ask('editor', 'GET', '/transactions?has_attachments=true&limit=100')
    expect(staffIds.body.docs.map((doc: { id: number }) => doc.id)).toContain(onlyInternal.id)

    const history = await office.ask('client', 'GET', `/transactions/${id}/history`)
    expect(JSON.stringify(history.body)).not.toContain('internal.pdf')
    const rows = await office.ask('client', 'GET', '/attachments?limit=100')
    expect(rows.body.docs.map((doc: { fileName: string }) => doc.fileName)).not.toContain('internal.pdf')
    expect(reference).toMatch(/^TRX-/)
  })

  it('keeps the stored count whole when an update is made on a client’s behalf', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    await add('editor', id, 'internal.pdf', samples.pdf('k1'), false)
    await decide({ clients: { mayUpload: true } })
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(samples.pdf('k2'))]), 'mine.pdf')
    const answer = await office.ask('client', 'POST', `/transactions/${id}/attachments`, { form })
    await decide({})
    expect(answer.body.transaction.attachmentCount).toBe(1)
    const [row] = await office.sql<{ all: string; client: string }>(
      'select attachment_count as all, client_attachment_count as client from transactions where id = $1',
      [id],
    )
    expect([Number(row!.all), Number(row!.client)]).toEqual([2, 1])
  })

  it('hides the number of internal files when the limit is reached', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    await add('editor', id, 'internal.pdf', samples.pdf('l1'), false)
    onTestFinished(() => decide({ clients: { mayUpload: null }, files: { maxPerTransaction: null } }))
    await decide({ clients: { mayUpload: true }, files: { maxPerTransaction: 1 } })
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(samples.pdf('l2'))]), 'mine.pdf')
    const answer = await office.ask('client', 'POST', `/transactions/${id}/attachments`, { form })
    await decide({})
    expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].data]).toEqual([422, 'NO_MORE_FILES', undefined])
  })
})

describe('DELETE /attachments/:id', () => {
  const remove = (as: As, id: number) => office.ask(as, 'DELETE', `/attachments/${id}`)

  it('is for the uploader and admins, counts down, and is on timeline and audit', async () => {
    const { id } = await office.create('editor', { client: office.ids.client, assignedTo: office.ids.editor2 })
    const mine = await add('editor', id, 'mine.pdf', samples.pdf('d1'), true)
    const theirs = await add('editor2', id, 'theirs.pdf', samples.pdf('d2'), false)
    expect(await Promise.all(([null, 'client', 'client2'] as const).map(async (as) => (await remove(as, mine.id)).status))).toEqual([401, 403, 403])
    const listed = await office.ask('editor2', 'GET', `/transactions/${id}/attachments`)
    expect(listed.body.docs.map((doc: { mayDelete: boolean }) => doc.mayDelete)).toEqual([true, false])
    expect((await remove('editor2', mine.id)).status).toBe(403)
    const removed = await remove('editor', mine.id)
    expect([removed.status, removed.body.transaction]).toEqual([200, { id, rev: 4, attachmentCount: 1 }])
    expect((await remove('editor', mine.id)).status).toBe(404)
    expect((await remove('admin', theirs.id)).status).toBe(200)
    expect((await download('admin', mine.id)).status).toBe(404)
    expect((await office.ask('admin', 'GET', `/transactions/${id}/attachments`)).body.totalDocs).toBe(0)
    const [row] = await office.sql<Record<string, unknown>>('select deleted_by_id, deleted_at is not null as gone from attachments where id = $1', [mine.id])
    expect(row).toEqual({ deleted_by_id: office.ids.editor, gone: true })
    const audit = await office.sql(`select 1 from audit_logs where action = 'documentRemoved' and entity_id = $1`, [String(id)])
    expect(audit).toHaveLength(2)
  })

  it('counts once when two delete at once', async () => {
    const { id } = await office.create()
    const file = await add('editor', id, 'one.pdf', samples.pdf('o1'), false)
    await add('editor', id, 'two.pdf', samples.pdf('o2'), false)
    const answers = await Promise.all([remove('editor', file.id), remove('admin', file.id), remove('editor', file.id)])
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 404, 404])
    const [row] = await office.sql<{ count: string; rev: string }>('select attachment_count as count, rev from transactions where id = $1', [id])
    expect([Number(row!.count), Number(row!.rev)]).toEqual([1, 4])
  })

  it('is the only way: plain updates and deletes of the collection stay closed', async () => {
    const { id } = await office.create()
    const file = await add('editor', id, 'x.pdf', samples.pdf('x1'), false)
    const patched = await office.ask('admin', 'PATCH', `/attachments/${file.id}`, { body: { clientVisible: true, scan: 'clean' } })
    const put = await office.ask('admin', 'PUT', `/attachments/${file.id}`, { body: { clientVisible: true } })
    const many = await office.ask('admin', 'DELETE', `/attachments?where[id][equals]=${file.id}`)
    const made = await office.ask('admin', 'POST', '/attachments', { body: { transaction: id, fileName: 'y', mimeType: 'z', size: 1, sha256: 'q' } })
    expect([patched.status, put.status, many.status, made.status]).toEqual([400, 405, 403, 403])
  })
})
