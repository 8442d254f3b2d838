import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type * as Sweep from '../../../src/attachments/contents/sweepContents.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
let other: Client
let sweepContents: typeof Sweep
let tidy: () => Promise<void>
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  const { surviveLostConnections } = await import('../../../src/platform/surviveLostConnections.ts')
  surviveLostConnections(office.payload)
  other = new Client({ connectionString: office.databaseUrl })
  await other.connect()
  sweepContents = await import('../../../src/attachments/contents/sweepContents.ts')
  const { tidyFilesHandler } = await import('../../../src/attachments/contents/handlers/tidyFiles.ts')
  const { signal } = new AbortController()
  tidy = () => tidyFilesHandler({ payload: office.payload, data: { occurrence: '' }, jobId: '', signal, lastTry: false })
})
afterEach(() => other.query('rollback'))
afterAll(async () => {
  await other.end()
  await office.close()
})

const textOf = (words: string) => Buffer.from(`${words}\n`)
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const placeOf = (sha256: string) => join(office.dataDirectory, 'files', sha256.slice(0, 2), sha256)
const upload = (id: number, bytes: Buffer, name = 'note.txt') => {
  const form = new FormData()
  form.append('files', new Blob([new Uint8Array(bytes)]), name)
  return office.ask('admin', 'POST', `/transactions/${id}/attachments`, { form })
}
/** A content that was stored once and that no row names: what a rolled back upload leaves, two days ago. */
const orphan = async (bytes: Buffer) => {
  const { id } = await office.create()
  const { body } = await upload(id, bytes)
  await office.sql('delete from attachments where id = $1', [body.docs[0].id])
  await age(digestOf(bytes))
  return { id: id as number, sha256: digestOf(bytes) }
}
const age = (sha256: string) => office.sql(`update file_contents set touched_at = now() - interval '2 days' where sha256 = $1`, [sha256])
const known = async (sha256: string) => (await office.sql('select 1 from file_contents where sha256 = $1', [sha256])).length === 1
/** Until somebody of this office waits for such a lock: other tests wait in the same server. */
const waiting = (locktype: string) =>
  expect.poll(() => office.sql(
    `select 1 from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not l.granted and l.locktype = $1`,
    [locktype],
  ), { timeout: 20_000 }).not.toHaveLength(0)
const download = (id: number) => office.ask('admin', 'GET', `/attachments/${id}/download`)

describe('the sweep', () => {
  it('removes what no file names any more, bytes and row, and leaves all else', async () => {
    const gone = await orphan(textOf('nobody needs me'))
    const kept = textOf('somebody needs me')
    const { id } = await office.create()
    await upload(id, kept)
    await age(digestOf(kept))
    const young = textOf('about to be named')
    const { registerContent } = await import('../../../src/attachments/contents/registerContent.ts')
    await registerContent(office.payload, { sha256: digestOf(young), size: young.length, mimeType: 'text/plain' })
    await tidy()
    expect([existsSync(placeOf(gone.sha256)), await known(gone.sha256)]).toEqual([false, false])
    expect([existsSync(placeOf(digestOf(kept))), await known(digestOf(kept)), await known(digestOf(young))]).toEqual([true, true, true])
  })

  it('takes the bytes of an infected orphan once, and remembers what was found', async () => {
    const bytes = textOf('bad and nobody’s')
    const { id, sha256 } = await orphan(bytes)
    await office.sql(`update file_contents set scan = 'infected', scan_found = 'Test.Virus' where sha256 = $1`, [sha256])
    expect(await sweepContents.sweepContent(office.payload, sha256)).toBe(true)
    expect([existsSync(placeOf(sha256)), await known(sha256)]).toEqual([false, true])
    expect(await sweepContents.sweepContent(office.payload, sha256)).toBe(false)
    const { body } = await upload(id, bytes)
    expect(body.docs[0].scan).toBe('infected')
  })

  it('does not take a content that somebody registered since it was found to be an orphan', async () => {
    const { sha256 } = await orphan(textOf('found, then wanted'))
    const { registerContent } = await import('../../../src/attachments/contents/registerContent.ts')
    await registerContent(office.payload, { sha256, size: 1, mimeType: 'text/plain' })
    expect(await sweepContents.sweepContent(office.payload, sha256)).toBe(false)
    expect(existsSync(placeOf(sha256))).toBe(true)
  })

  it('never costs an upload its bytes: the sweep has the lock, the same content comes in', async () => {
    const bytes = textOf('comes in while it goes out')
    const { id, sha256 } = await orphan(bytes)
    // The sweep stops between its lock and its look at the files, the upload behind that lock.
    await other.query('begin')
    await other.query('lock table attachments in access exclusive mode')
    const sweeping = sweepContents.sweepContent(office.payload, sha256)
    await waiting('relation')
    const uploading = upload(id, bytes)
    await waiting('transactionid')
    await other.query('rollback')
    expect(await sweeping).toBe(true)
    const { status, body } = await uploading
    expect(status).toBe(201)
    const { body: downloaded } = await download(body.docs[0].id)
    expect(downloaded).toEqual(bytes)
    expect(await known(sha256)).toBe(true)
  })

  it('never costs an upload its bytes: the upload has registered, its row is not committed yet', async () => {
    const bytes = textOf('registered, bytes there, row on its way')
    const { id } = await orphan(bytes)
    await other.query('begin')
    await other.query('select 1 from transactions where id = $1 for update', [id])
    const uploading = upload(id, bytes)
    await waiting('transactionid')
    expect(await sweepContents.sweepContents(office.payload)).toBe(0)
    await other.query('rollback')
    const { body } = await uploading
    expect((await download(body.docs[0].id)).body).toEqual(bytes)
  })

  it('dies between removing the bytes and committing: nothing is lost, and the next one ends it', async () => {
    const bytes = textOf('killed half-way')
    const { id, sha256 } = await orphan(bytes)
    await office.sql(`create function wait_here() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(4711); return old; end $$`)
    await office.sql('create trigger wait_here before delete on file_contents for each row execute function wait_here()')
    try {
      await other.query('begin')
      await other.query('select pg_advisory_xact_lock(4711)')
      const sweeping = sweepContents.sweepContent(office.payload, sha256).then(() => 'done', () => 'died')
      await waiting('advisory')
      expect(existsSync(placeOf(sha256))).toBe(false)
      // What the database sees of a killed process: its connection ends.
      await office.sql(`select pg_terminate_backend(pid) from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not l.granted and l.locktype = 'advisory'`)
      expect(await sweeping).toBe('died')
      await other.query('rollback')
      expect(await known(sha256)).toBe(true)
      const { body } = await upload(id, bytes)
      expect((await download(body.docs[0].id)).body).toEqual(bytes)
      await office.sql('delete from attachments where id = $1', [body.docs[0].id])
      await rm(placeOf(sha256))
      await age(sha256)
      expect(await sweepContents.sweepContent(office.payload, sha256)).toBe(true)
      expect(await known(sha256)).toBe(false)
    } finally {
      await office.sql('drop trigger wait_here on file_contents')
      await office.sql('drop function wait_here')
    }
  })
})

describe('files deleted long ago', () => {
  it('give up their content when the last one is over its time; rows and digests stay, and the trail says so', async () => {
    const bytes = textOf('in two transactions')
    const [one, two] = [await office.create(), await office.create()]
    const [first, second] = [(await upload(one.id, bytes)).body.docs[0], (await upload(two.id, bytes)).body.docs[0]]
    const deletedSince = (days: number, id: number) => office.sql(`update attachments set deleted_at = now() - $1 * interval '1 day' where id = $2`, [days, id])
    const stored = async (id: number) => (await office.sql<{ gone: boolean; sha256: string }>('select purged_at is not null as gone, sha256 from attachments where id = $1', [id]))[0]
    const sha256 = digestOf(bytes)
    await deletedSince(91, first.id)
    await deletedSince(89, second.id)
    await age(sha256)
    await tidy()
    expect([await stored(first.id), await stored(second.id)]).toEqual([{ gone: true, sha256 }, { gone: false, sha256 }])
    expect(existsSync(placeOf(sha256))).toBe(true)
    await deletedSince(91, second.id)
    await tidy()
    expect([(await stored(second.id))!.gone, existsSync(placeOf(sha256))]).toEqual([true, true])
    await age(sha256)
    await tidy()
    expect([existsSync(placeOf(sha256)), await known(sha256)]).toEqual([false, false])
    await tidy()
    const told = await office.sql(`select entity_id from audit_logs where action = 'filePurged' and entity_id = any($1::text[]) order by id`, [[String(first.id), String(second.id)]])
    expect(told).toEqual([{ entity_id: String(first.id) }, { entity_id: String(second.id) }])
  })

  it('are not taken from somebody who brings one back at that moment', async () => {
    const bytes = textOf('brought back just in time')
    const { id } = await office.create()
    const file = (await upload(id, bytes)).body.docs[0]
    await office.sql(`update attachments set deleted_at = now() - interval '100 days' where id = $1`, [file.id])
    await other.query('begin')
    await other.query('select 1 from transactions where id = $1 for no key update', [id])
    const purging = tidy()
    await waiting('transactionid')
    await other.query('update attachments set deleted_at = null where id = $1', [file.id])
    await other.query('commit')
    await purging
    expect((await download(file.id)).body).toEqual(bytes)
  })
})

it('removes what killed processes left in the waiting room, and nothing that is still written to', async () => {
  const room = join(office.dataDirectory, 'tmp')
  const longAgo = new Date('2026-01-01T00:00:00Z')
  for (const name of ['upload-old', 'upload-slow']) {
    await mkdir(join(room, name), { recursive: true })
    await writeFile(join(room, name, '0'), 'half')
  }
  await utimes(join(room, 'upload-old', '0'), longAgo, longAgo)
  for (const name of ['upload-old', 'upload-slow']) await utimes(join(room, name), longAgo, longAgo)
  await tidy()
  expect([existsSync(join(room, 'upload-old')), existsSync(join(room, 'upload-slow'))]).toEqual([false, true])
})
