import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localStore } from '../../../src/platform/fileStore/local.ts'
import { s3Store } from '../../../src/platform/fileStore/s3.ts'
import type { Store, StoredContent } from '../../../src/platform/fileStore/store.ts'
import { startS3 } from '../../helpers/s3Server.ts'

let directory: string
let s3: Awaited<ReturnType<typeof startS3>>
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mdc-store-'))
  s3 = await startS3()
})
afterAll(async () => {
  await s3.stop()
  await s3.remove()
  await rm(directory, { recursive: true, force: true })
})

const bytesOf = async (content: StoredContent, range?: { start: number; end: number }) =>
  Buffer.from(await new Response(content.read(range)).arrayBuffer())
const listed = async (store: Store) => {
  const all = []
  for await (const each of store.listContents()) all.push(each)
  return all
}
/** A received file, waiting to be stored. */
const received = async (bytes: Buffer) => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join(directory, `waiting-${randomBytes(6).toString('hex')}`)
  await writeFile(path, bytes)
  return { path, sha256, size: bytes.length }
}

const stores: [name: string, open: () => Store][] = [
  ['local disk', () => localStore(join(directory, 'data'))],
  ['S3', () => s3Store(s3.settings)],
]

describe.each(stores)('a place for files: %s', (_name, open) => {
  it('gives back what was kept, whole and in ranges, and lists it once however often it comes', async () => {
    const store = open()
    const bytes = randomBytes(3_000_000)
    const file = await received(bytes)
    await store.keepContent(file)
    await Promise.all([store.keepContent(await received(bytes)), store.keepContent(await received(bytes))])
    const content = (await store.openContent(file.sha256))!
    expect(content.size).toBe(bytes.length)
    expect((await bytesOf(content)).equals(bytes)).toBe(true)
    expect(await bytesOf((await store.openContent(file.sha256))!, { start: 10, end: 19 })).toEqual(bytes.subarray(10, 20))
    expect(await bytesOf((await store.openContent(file.sha256))!, { start: 2_999_999, end: 2_999_999 })).toEqual(bytes.subarray(-1))
    expect((await listed(store)).filter(({ sha256 }) => sha256 === file.sha256)).toEqual([{ sha256: file.sha256, size: bytes.length, place: 'files' }])
    await (await store.openContent(file.sha256))!.close()
  })

  it('gives null for what is not there, and refuses a name that is no digest', async () => {
    const store = open()
    const unknown = 'ab'.repeat(32)
    expect(await store.openContent(unknown)).toBeNull()
    expect(await store.openQuarantined(unknown)).toBeNull()
    expect(await store.openPreview(unknown, 'small')).toBeNull()
    await store.quarantineContent(unknown)
    await store.releaseContent(unknown)
    await store.removeContent(unknown)
    await expect(async () => store.openContent('../../etc/passwd')).rejects.toThrow('is not a SHA-256')
  })

  it('shuts a content away and brings it back; each may be said twice', async () => {
    const store = open()
    const bytes = randomBytes(1000)
    const file = await received(bytes)
    const { sha256 } = file
    await store.keepContent(file)
    await store.quarantineContent(sha256)
    await store.quarantineContent(sha256)
    expect(await store.openContent(sha256)).toBeNull()
    expect(await bytesOf((await store.openQuarantined(sha256))!)).toEqual(bytes)
    // Whoever brings it again does not bring it out.
    await store.keepContent(await received(bytes))
    expect(await store.openContent(sha256)).toBeNull()
    expect((await listed(store)).filter((each) => each.sha256 === sha256)).toEqual([{ sha256, size: 1000, place: 'quarantine' }])
    await store.releaseContent(sha256)
    await store.releaseContent(sha256)
    expect(await bytesOf((await store.openContent(sha256))!)).toEqual(bytes)
    expect(await store.openQuarantined(sha256)).toBeNull()
  })

  it('keeps previews beside the content, the newest of a kind, and removes all of it together', async () => {
    const store = open()
    const file = await received(randomBytes(500))
    const { sha256 } = file
    await store.keepContent(file)
    await store.keepPreview(sha256, 'small', Buffer.from('old'))
    await store.keepPreview(sha256, 'small', Buffer.from('new'))
    await store.keepPreview(sha256, 'text', Buffer.from('{"kind":"text"}'))
    expect(String(await bytesOf((await store.openPreview(sha256, 'small'))!))).toBe('new')
    expect(await store.openPreview(sha256, 'large')).toBeNull()
    await store.removeContent(sha256)
    await store.removeContent(sha256)
    expect(await Promise.all([store.openContent(sha256), store.openPreview(sha256, 'small'), store.openPreview(sha256, 'text')])).toEqual([null, null, null])
    expect((await listed(store)).filter((each) => each.sha256 === sha256)).toEqual([])
  })

  it('opens nothing for a body that is never read', async () => {
    const store = open()
    const file = await received(randomBytes(500))
    await store.keepContent(file)
    const body = (await store.openContent(file.sha256))!.read()
    await body.cancel()
    expect((await body.getReader().read()).done).toBe(true)
  })
})

describe('local disk', () => {
  it('removes half copies that are old, and nothing else', async () => {
    const store = localStore(join(directory, 'unfinished'))
    const file = await received(randomBytes(100))
    await store.keepContent(file)
    const shelf = join(directory, 'unfinished', 'files', file.sha256.slice(0, 2))
    const old = join(shelf, `${file.sha256}.0a1b2c3d-0000-4000-8000-0123456789ab`)
    const young = join(shelf, `${file.sha256}.0a1b2c3d-0000-4000-8000-0123456789ac`)
    await writeFile(old, 'half')
    await writeFile(young, 'half')
    const longAgo = new Date('2026-01-01T00:00:00Z')
    await utimes(old, longAgo, longAgo)
    await utimes(join(shelf, file.sha256), longAgo, longAgo)
    expect(await store.removeUnfinished(new Date('2026-02-01T00:00:00Z'))).toBe(1)
    expect((await readdir(shelf)).toSorted()).toEqual([file.sha256, young.slice(shelf.length + 1)])
  })

  it('says that it is not available when the disk refuses, and leaves the received file alone', async () => {
    const blocked = join(directory, 'blocked')
    await mkdir(blocked)
    await writeFile(join(blocked, 'files'), 'a file where the folder should be')
    const file = await received(Buffer.from('bytes'))
    await expect(localStore(blocked).keepContent(file)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    expect(String(await readFile(file.path))).toBe('bytes')
  })
})

describe('S3', () => {
  it('signs links that live for the time asked, carry name and type, and cannot be changed', async () => {
    const store = s3Store({ ...s3.settings, signedDownloads: true })
    const bytes = randomBytes(2000)
    const file = await received(bytes)
    await store.keepContent(file)
    const disposition = `attachment; filename="plan.pdf"; filename*=UTF-8''%D9%85%D8%AE%D8%B7%D8%B7.pdf`
    const link = (await store.signedLink(file.sha256, { mimeType: 'application/pdf', disposition, seconds: 60 }))!
    expect(new URL(link).searchParams.get('X-Amz-Expires')).toBe('60')
    const answer = await fetch(link)
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')]).toEqual([200, 'application/pdf', disposition])
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    const changed = new URL(link)
    changed.searchParams.set('X-Amz-Expires', '6000')
    expect((await fetch(changed)).status).toBe(403)
    expect(await s3Store(s3.settings).signedLink(file.sha256, { mimeType: 'application/pdf', disposition, seconds: 60 })).toBeNull()
  })

  it('says that it is not available when keys, bucket or server are wrong, without naming any of them', async () => {
    const gone = { ...s3.settings, endpoint: 'http://127.0.0.1:9' }
    for (const settings of [{ ...s3.settings, secretAccessKey: 'wrong' }, { ...s3.settings, bucket: 'no-such-bucket' }, gone]) {
      const file = await received(randomBytes(100))
      const refused = await s3Store(settings).keepContent(file).then(() => null, (error: Error) => error)
      expect(refused).toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.not.stringContaining('bucket') })
    }
    expect((await s3.objects()).every((name) => /^(files|quarantine|previews)\/[0-9a-f]{2}\/[0-9a-f]{64}(\.\w+)?$/.test(name))).toBe(true)
  })
})
