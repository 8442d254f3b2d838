import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { samples } from '../../helpers/sampleFiles.ts'
import { openScannedOffice } from './scannedOffice.ts'

const scanner = inject('clamd')
let our: Awaited<ReturnType<typeof openScannedOffice>>

describe.skipIf('missing' in scanner)('the quarantine', () => {
  beforeAll(async () => {
    our = await openScannedOffice(scanner)
  })
  afterAll(() => our?.close())

  const liesIn = (place: string, sha256: string) => existsSync(join(our.office.dataDirectory, place, sha256.slice(0, 2), sha256))
  const ask = (as: Parameters<typeof our.office.ask>[0], method: string, path: string, body?: unknown) => our.office.ask(as, method, `/quarantine${path}`, { body })
  const saidOf = ({ status, body }: { status: number; body: any }) => [status, body.errors?.[0].code]

  /** A content with a virus of that name, found. */
  const infected = async (name: string) => {
    const content = Buffer.concat([samples.txt(), Buffer.from(name)])
    await our.clamd.learn([{ name, content }])
    const file = await our.addToNew(content, `${name}.txt`)
    await our.office.workOff()
    expect(await our.scanOf(file.id)).toBe('infected')
    return { ...file, content }
  }

  it('lists a content with every file, transaction and uploader, to admins alone', async () => {
    const file = await infected('Test.Listed')
    const second = await our.addToNew(file.content, 'copy.txt', 'admin')
    const { body } = await ask('admin', 'GET', '')
    expect(body.docs.find((doc: { sha256: string }) => doc.sha256 === file.sha256)).toMatchObject({
      state: 'infected', found: 'Test.Listed.UNOFFICIAL', size: file.content.length, engine: expect.stringMatching(/^ClamAV/), scannedAt: expect.stringMatching(/Z$/),
      attachments: [
        { id: second.id, fileName: 'copy.txt', uploadedBy: { id: our.office.ids.admin } },
        { id: file.id, uploadedBy: { id: our.office.ids.editor }, transaction: { id: file.transaction, reference: expect.stringMatching(/^TRX-/) } },
      ],
    })
    for (const as of ['editor', 'client'] as const) {
      const answers = await Promise.all([ask(as, 'GET', ''), ask(as, 'GET', '/status'), ask(as, 'POST', `/${file.sha256}/scan`), ask(as, 'POST', `/${file.sha256}/release`, { reason: 'x' }), ask(as, 'DELETE', `/${file.sha256}`)])
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403])
    }
    expect((await ask(null, 'GET', '')).status).toBe(401)
    expect(await our.scanOf(file.id)).toBe('infected')
  })

  it('lets go with a reason, once, and tells who brought it', async () => {
    const file = await infected('Test.Released')
    expect(saidOf(await ask('admin', 'POST', `/${file.sha256}/release`, { reason: '  ' }))).toEqual([400, 'REASON_REQUIRED'])
    const release = (as: 'admin' | 'admin2') => ask(as, 'POST', `/${file.sha256}/release`, { reason: 'A false alarm, says the maker.' })
    const both = await Promise.all([release('admin'), release('admin2')])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(saidOf(await release('admin'))).toEqual([409, 'NOT_IN_QUARANTINE'])
    expect([await our.open('editor', file.id), liesIn('files', file.sha256), liesIn('quarantine', file.sha256)]).toEqual([200, true, false])
    await our.office.workOff()
    expect(await our.open('editor', file.id)).toBe(200)
    const notices = await our.office.sql(`select recipient_id as id from notifications where event = 'fileReleased' and transaction_id = $1`, [file.transaction])
    expect(notices).toEqual([{ id: our.office.ids.editor }])
    const lines = await our.office.sql(`select reason from transaction_history where event = 'fileReleased' and transaction_id = $1`, [file.transaction])
    expect(lines).toEqual([{ reason: 'A false alarm, says the maker.' }])
    expect(await our.office.sql(`select 1 from audit_logs where action = 'fileReleased' and entity_id = $1`, [String(file.transaction)])).toHaveLength(1)
  })

  it('does not take back for the same finding, but for another', async () => {
    const file = await infected('Test.Same')
    await ask('admin', 'POST', `/${file.sha256}/release`, { reason: 'Known' })
    await ask('admin', 'POST', `/${file.sha256}/scan`)
    await our.office.workOff()
    expect(await our.contentOf(file.sha256)).toMatchObject({ scan: 'clean', scan_found: 'Test.Same.UNOFFICIAL', rescan_at: null })
    expect(await our.open('editor', file.id)).toBe(200)
    await our.clamd.learn([{ name: 'Test.Other', content: file.content }])
    await ask('admin', 'POST', `/${file.sha256}/scan`)
    expect(await our.open('editor', file.id)).toBe(200)
    await our.office.workOff()
    expect(await our.contentOf(file.sha256)).toMatchObject({ scan: 'infected', scan_found: 'Test.Other.UNOFFICIAL' })
    expect([await our.open('editor', file.id), liesIn('files', file.sha256)]).toEqual([[409, 'FILE_NOT_CLEAN'], false])
  })

  it('keeps what a later scan finds nothing in until a person lets it go', async () => {
    const file = await infected('Test.Cleared')
    await our.clamd.learn([{ name: 'Test.Elsewhere', content: Buffer.from('elsewhere') }])
    await our.clamd.forget(file.content)
    await ask('admin', 'POST', `/${file.sha256}/scan`)
    await our.office.workOff()
    expect(await our.contentOf(file.sha256)).toMatchObject({ scan: 'infected', cleared_at: expect.any(Date), scan_found: 'Test.Cleared.UNOFFICIAL' })
    expect([await our.open('admin', file.id), liesIn('quarantine', file.sha256)]).toEqual([[409, 'FILE_NOT_CLEAN'], true])
  })

  it('deletes for good, once, and knows the content when it comes again', async () => {
    const file = await infected('Test.Deleted')
    const both = await Promise.all([ask('admin', 'DELETE', `/${file.sha256}`), ask('admin2', 'DELETE', `/${file.sha256}`)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
    expect(saidOf(await ask('admin', 'DELETE', `/${file.sha256}`))).toEqual([404, 'NOT_FOUND'])
    expect(saidOf(await ask('admin', 'POST', `/${file.sha256}/release`, { reason: 'Late' }))).toEqual([404, 'NOT_FOUND'])
    expect([liesIn('files', file.sha256), liesIn('quarantine', file.sha256)]).toEqual([false, false])
    const [row] = await our.office.sql('select deleted_at, purged_at, deleted_by_id, latest from attachments where id = $1', [file.id])
    expect(row).toMatchObject({ deleted_at: expect.any(Date), purged_at: expect.any(Date), latest: false })
    const { body } = await our.office.ask('editor', 'GET', `/transactions/${file.transaction}/attachments`)
    expect(body.totalDocs).toBe(0)
    expect((await our.office.sql('select attachment_count::int as n from transactions where id = $1', [file.transaction]))[0]).toEqual({ n: 0 })
    expect(await our.office.sql(`select 1 from audit_logs where action = 'quarantineDeleted' and entity_id = $1`, [String(file.id)])).toHaveLength(1)

    const again = await our.addToNew(file.content, 'again.txt')
    expect(again.scan).toBe('infected')
    await our.office.workOff()
    expect([liesIn('files', file.sha256), liesIn('quarantine', file.sha256)]).toEqual([false, true])
  })

  it('moves back what a release that died had moved out', async () => {
    const file = await infected('Test.HalfReleased')
    const { releaseContent } = await import('../../../src/platform/fileStore/index.ts')
    // As `kill -9` between the move and the commit leaves it.
    await our.office.sql('update file_contents set quarantined_at = null where sha256 = $1', [file.sha256])
    await releaseContent(file.sha256)
    expect(await our.open('admin', file.id)).toEqual([409, 'FILE_NOT_CLEAN'])
    await our.run()
    expect([liesIn('files', file.sha256), liesIn('quarantine', file.sha256)]).toEqual([false, true])
  })

  it('answers what is no content as such', async () => {
    expect((await ask('admin', 'POST', `/${'a'.repeat(64)}/scan`)).status).toBe(404)
    expect((await ask('admin', 'POST', `/${'a'.repeat(64)}/release`, { reason: 'x' })).status).toBe(404)
    expect((await ask('admin', 'DELETE', '/not-a-digest')).status).toBeLessThan(500)
    const clean = await our.addToNew(samples.pdf('not in quarantine'))
    await our.office.workOff()
    expect(saidOf(await ask('admin', 'POST', `/${clean.sha256}/release`, { reason: 'x' }))).toEqual([409, 'NOT_IN_QUARANTINE'])
    expect(saidOf(await ask('admin', 'DELETE', `/${clean.sha256}`))).toEqual([409, 'NOT_IN_QUARANTINE'])
    expect(await our.open('editor', clean.id)).toBe(200)
  })

  it('npm run files:rescan marks by the command line what workers then scan', async () => {
    const content = Buffer.concat([samples.txt(), Buffer.from('by command')])
    const file = await our.addToNew(content, 'command.txt')
    await our.office.workOff()
    await our.clamd.learn([{ name: 'Test.Command', content }])
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/rescanFiles.ts', '--since', '2020-01-01'], {
      env: { ...process.env, DATABASE_URL: our.office.databaseUrl },
    })
    expect(stdout).toMatch(/^\d+ contents will be scanned again by ClamAV/)
    expect(await our.open('editor', file.id)).toBe(200)
    await our.office.workOff()
    expect(await our.open('editor', file.id)).toEqual([409, 'FILE_NOT_CLEAN'])
    // A process of its own has to load everything: on a busy machine that alone takes half a minute.
  }, 180_000)
})
