import { createHash, randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { readZip } from '../../helpers/readZip.ts'
import { startS3 } from '../../helpers/s3Server.ts'

/** The same office with its files in an object store, which gives them away itself. */
let office: Office
let s3: Awaited<ReturnType<typeof startS3>>
beforeAll(async () => {
  s3 = await startS3()
  Object.assign(process.env, {
    ATTACHMENT_SCAN: 'off',
    S3_BUCKET: s3.settings.bucket,
    S3_ENDPOINT: s3.settings.endpoint,
    S3_ACCESS_KEY_ID: s3.settings.accessKeyId,
    S3_SECRET_ACCESS_KEY: s3.settings.secretAccessKey,
    FILE_DOWNLOADS: 'signed',
  })
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
  await s3.stop()
  await s3.remove()
})

const upload = (id: number, name: string, content: Buffer) => {
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(content)]), name)
  return office.ask('editor', 'POST', `/transactions/${id}/attachments`, { form })
}
const textOf = (bytes: number) => Buffer.from(randomBytes(bytes / 2).toString('hex'))
const downloads = async (id: number) => Number((await office.sql<{ n: string }>(`select count(*) as n from audit_logs where action = 'fileDownloaded' and entity_id = $1`, [String(id)]))[0]!.n)

describe('files in an object store', () => {
  it('go there and not to the disk, once per content, and come back by a link of 60 seconds that is in the trail', async () => {
    const [one, two] = [await office.create(), await office.create()]
    const bytes = textOf(2_000_000)
    const { status, body } = await upload(one.id, 'مخطط.txt', bytes)
    expect(status).toBe(201)
    await upload(two.id, 'again.txt', bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await s3.objects()).toEqual([`files/${sha256.slice(0, 2)}/${sha256}`])
    expect(await readdir(office.dataDirectory)).toEqual(['tmp'])
    expect(await readdir(join(office.dataDirectory, 'tmp'))).toEqual([])

    const { id } = body.docs[0]
    const answer = await office.ask('editor', 'GET', `/attachments/${id}/download`)
    expect([answer.status, answer.headers.get('cache-control'), await downloads(id)]).toEqual([302, 'private, no-store', 1])
    const link = new URL(answer.headers.get('location')!)
    expect(link.searchParams.get('X-Amz-Expires')).toBe('60')
    const given = await fetch(link)
    expect([given.status, given.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8'])
    expect(given.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('مخطط.txt')}`)
    expect(Buffer.from(await given.arrayBuffer()).equals(bytes)).toBe(true)
    const part = await fetch(link, { headers: { range: 'bytes=5-9' } })
    expect([part.status, await part.text()]).toEqual([206, String(bytes.subarray(5, 10))])
  })

  it('give no link to who may not have them, and none to who has them already', async () => {
    const { id } = await office.create('editor', { client: office.ids.client })
    const file = (await upload(id, 'internal.txt', textOf(100))).body.docs[0]
    const path = `/attachments/${file.id}/download`
    const refused = [await office.ask('client', 'GET', path), await office.ask('editor2', 'GET', path), await office.ask(null, 'GET', path)]
    expect(refused.map(({ status, headers }) => [status, headers.get('location')])).toEqual([[404, null], [404, null], [401, null]])
    const again = await office.ask('editor', 'GET', path, { headers: { 'if-none-match': `"${file.sha256}"` } })
    expect([again.status, again.headers.get('location'), await downloads(file.id)]).toEqual([304, null, 1])
  })

  it('are packed into an archive like any other', async () => {
    const { id } = await office.create()
    const bytes = textOf(700_000)
    await upload(id, 'a.txt', bytes)
    await upload(id, 'b.txt', Buffer.from('small\n'))
    const files = await readZip((await office.ask('editor', 'GET', `/transactions/${id}/attachments/zip`)).body)
    expect(files.map(({ name, content }) => [name, content.length])).toEqual([['a.txt', bytes.length], ['b.txt', 6]])
  })

  it('say so when the store is away: 503 in both languages, nothing half-written, no name of anything', async () => {
    const { id } = await office.create()
    const file = (await upload(id, 'here.txt', textOf(100))).body.docs[0]
    await s3.stop()
    const before = await office.sql('select count(*) as n, max(id) as last from attachments')
    const [sent, asked, packed] = [
      await upload(id, 'new.txt', textOf(100)),
      await office.ask('editor', 'GET', `/attachments/${file.id}/download`, { locale: 'ar' }),
      await office.ask('editor', 'GET', `/transactions/${id}/attachments/zip`),
    ]
    expect([sent, asked, packed].map(({ status, body }) => [status, body.errors[0].code])).toEqual(Array(3).fill([503, 'STORE_UNAVAILABLE']))
    expect(asked.body.errors[0].message).toBe('تعذر الوصول إلى الملفات حالياً. لم يتغير شيء، يرجى المحاولة بعد بضع دقائق.')
    expect(JSON.stringify([sent.body, asked.body, packed.body])).not.toMatch(/127\.0\.0\.1|mdc-files|S3RVER|ECONNREFUSED/)
    expect(await office.sql('select count(*) as n, max(id) as last from attachments')).toEqual(before)
    expect(await readdir(join(office.dataDirectory, 'tmp'))).toEqual([])
    expect(await downloads(file.id)).toBe(0)
  })
})
