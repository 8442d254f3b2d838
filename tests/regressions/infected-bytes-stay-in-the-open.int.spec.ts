import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type * as FileStore from '../../src/platform/fileStore/index.ts'
import { wordsOf } from '../int/scan/scannedOffice.ts'
import { openOffice, type Office } from '../helpers/office.ts'

/** Something a test does between two lines of what it tests. */
const meanwhile = vi.hoisted((): { removing: (() => Promise<void>) | null } => ({ removing: null }))
vi.mock('../../src/platform/fileStore/index.ts', async (original) => {
  const store = await original<typeof FileStore>()
  const removeContent = async (sha256: string) => {
    const act = meanwhile.removing
    meanwhile.removing = null
    await act?.()
    await store.removeContent(sha256)
  }
  return { ...store, removeContent }
})

let office: Office
let our: ReturnType<typeof wordsOf>
beforeAll(async () => {
  // Nobody listens there: verdicts are written by the test.
  process.env.ATTACHMENT_SCAN = '127.0.0.1:9'
  office = await openOffice()
  our = wordsOf(office)
})
afterAll(() => office.close())

const liesIn = (place: string, sha256: string) => existsSync(join(office.dataDirectory, place, sha256.slice(0, 2), sha256))

/** A file with a virus, its bytes in quarantine. */
async function infected(content: Buffer) {
  const file = await our.addToNew(content, 'note.txt')
  await office.sql(`update file_contents set scan = 'infected', scan_found = 'Test' where sha256 = $1`, [file.sha256])
  await office.sql(`update attachments set scan = 'infected' where sha256 = $1`, [file.sha256])
  await our.run()
  expect([liesIn('files', file.sha256), liesIn('quarantine', file.sha256)]).toEqual([false, true])
  return file as { id: number; sha256: string; transaction: number }
}

it('shuts a content away again that was swept from quarantine and is brought once more', async () => {
  const content = Buffer.from('swept from quarantine\n')
  const { sha256 } = await infected(content)
  await office.sql('update attachments set deleted_at = now(), purged_at = now() where sha256 = $1', [sha256])
  await office.sql(`update file_contents set touched_at = now() - interval '2 days' where sha256 = $1`, [sha256])
  const { sweepContent } = await import('../../src/attachments/contents/sweepContents.ts')
  expect(await sweepContent(office.payload, sha256)).toBe(true)
  expect((await our.addToNew(content, 'again.txt')).scan).toBe('infected')
  await our.run()
  expect([liesIn('files', sha256), liesIn('quarantine', sha256)]).toEqual([false, true])
})

it('does not take the bytes of a file that comes in while the same content is deleted from quarantine', async () => {
  const content = Buffer.from('deleted and brought at once\n')
  const { sha256 } = await infected(content)
  let again: Promise<unknown> = Promise.resolve()
  meanwhile.removing = async () => {
    again = our.addToNew(content, 'again.txt').catch((error: unknown) => error)
    // It comes as far as it can: to its end, or to where it waits for whoever removes.
    await Promise.race([again, vi.waitFor(async () => expect(await office.sql('select 1 from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not l.granted')).not.toHaveLength(0), { timeout: 10_000 })])
  }
  expect((await office.ask('admin', 'DELETE', `/quarantine/${sha256}`)).status).toBe(200)
  await again
  const [row] = await office.sql('select count(*)::int as files from attachments where sha256 = $1 and purged_at is null', [sha256])
  expect(row).toEqual({ files: 1 })
  await our.run()
  expect([liesIn('files', sha256), liesIn('quarantine', sha256)]).toEqual([false, true])
})
