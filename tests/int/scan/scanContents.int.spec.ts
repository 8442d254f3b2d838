import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { eicar, eicarName } from '../../helpers/eicar.ts'
import { samples } from '../../helpers/sampleFiles.ts'
import { openScannedOffice } from './scannedOffice.ts'

const scanner = inject('clamd')
let our: Awaited<ReturnType<typeof openScannedOffice>>

describe.skipIf('missing' in scanner)('the scan of files', () => {
  beforeAll(async () => {
    our = await openScannedOffice(scanner)
  })
  afterAll(() => our?.close())

  const placeOf = (place: string, sha256: string) => join(our.office.dataDirectory, place, sha256.slice(0, 2), sha256)
  const noticesOf = (event: string, transaction: number) =>
    our.office.sql('select recipient_id as id, data from notifications where event = $1 and transaction_id = $2 order by recipient_id', [event, transaction])

  it('keeps a file shut until it is found clean, and says by which scanner', async () => {
    const file = await our.addToNew(samples.pdf('waits'))
    expect([file.scan, file.downloadable]).toEqual(['pending', false])
    expect(await our.open('admin', file.id)).toEqual([409, 'FILE_NOT_CLEAN'])
    await our.office.workOff()
    expect(await our.open('editor', file.id)).toBe(200)
    expect(await our.contentOf(file.sha256)).toMatchObject({ scan: 'clean', scan_engine: expect.stringMatching(/^ClamAV /), scanned_at: expect.any(Date), scan_leased_until: null })
  })

  it('shuts away what it finds something in, for everybody, and tells admins and who brought it', async () => {
    const file = await our.addToNew(eicar(), 'notes.txt')
    await our.office.workOff()
    for (const as of ['admin', 'editor'] as const) expect(await our.open(as, file.id)).toEqual([409, 'FILE_NOT_CLEAN'])
    expect(await our.contentOf(file.sha256)).toMatchObject({ scan: 'infected', scan_found: eicarName, quarantined_at: expect.any(Date) })
    expect([existsSync(placeOf('files', file.sha256)), existsSync(placeOf('quarantine', file.sha256))]).toEqual([false, true])
    const told = await noticesOf('fileQuarantined', file.transaction)
    const { admin, admin2, editor } = our.office.ids
    expect(told.map(({ id }) => id)).toEqual([admin, admin2, editor].sort((a, b) => a - b))
    const timeline = await our.office.ask('editor', 'GET', `/transactions/${file.transaction}/history`)
    expect(timeline.body.docs[0].title).toBe(`Quarantined, ${eicarName} found: notes.txt`)
    const audit = await our.office.sql(`select actor_kind, job, after from audit_logs where action = 'fileQuarantined' and entity_id = $1`, [String(file.transaction)])
    expect(audit).toMatchObject([{ actor_kind: 'job', job: 'scanContents', after: { fileName: 'notes.txt', found: eicarName } }])
  })

  it('judges a content once, whoever brings it again', async () => {
    const first = await our.addToNew(samples.pdf('again'))
    await our.office.workOff()
    const { scanned_at: before } = await our.contentOf(first.sha256)
    const again = await our.addToNew(samples.pdf('again'))
    expect([again.scan, again.downloadable]).toEqual(['clean', true])
    await our.office.workOff()
    expect((await our.contentOf(first.sha256)).scanned_at).toEqual(before)

    const virus = await our.addToNew(eicar(), 'again.txt')
    expect([virus.scan, virus.downloadable]).toEqual(['infected', false])
    await our.office.workOff()
    expect(await noticesOf('fileQuarantined', virus.transaction)).toHaveLength(3)
    expect(existsSync(placeOf('files', virus.sha256))).toBe(false)
  })

  it('tells a client who brought it in words for clients, and nobody of what they may not see', async () => {
    await our.decide({ clients: { mayUpload: true } })
    const { id } = await our.office.create('editor', { client: our.office.ids.client })
    const content = Buffer.concat([samples.txt(), Buffer.from('of a client')])
    await our.clamd.learn([{ name: 'Test.Client', content }])
    const file = await our.add('client', id, 'letter.txt', content)
    await our.office.workOff()
    const told = await noticesOf('fileQuarantined', id)
    const toClient = told.find((each) => each.id === our.office.ids.client)
    expect(toClient?.data).toMatchObject({ fileName: 'letter.txt', found: '', users: [] })
    expect(JSON.stringify(toClient)).not.toContain('Test.Client')
    const { body } = await our.office.ask('client', 'GET', `/transactions/${id}/history`)
    expect(JSON.stringify(body)).not.toContain('fileQuarantined')
    expect(await our.open('client', file.id)).toEqual([409, 'FILE_NOT_CLEAN'])

    const other = await our.office.create('editor', { client: our.office.ids.client })
    await our.add('client', other.id, 'letter.txt', content)
    await our.office.workOff()
    await our.office.sql('update attachments set client_visible = false where transaction_id = $1', [other.id])
    await our.office.sql('delete from notifications where transaction_id = $1', [other.id])
    const { tellOfFinding } = await import('../../../src/attachments/scan/writeVerdict.ts')
    await tellOfFinding(await our.office.requestOf('admin'), file.sha256, 'Test.Client')
    await our.office.workOff()
    expect((await noticesOf('fileQuarantined', other.id)).map((each) => each.id)).not.toContain(our.office.ids.client)
    await our.decide({ clients: { mayUpload: false } })
  })

  it('waits while the scanner is away, says so once, and catches up when it is back', async () => {
    const warned = vi.spyOn(our.office.payload.logger, 'warn')
    await our.clamd.stop()
    const files = [await our.addToNew(samples.pdf('away 1')), await our.addToNew(samples.pdf('away 2'))]
    for (let tries = 0; tries < 4; tries += 1) await our.run()
    expect(await our.scanOf(files[0].id)).toBe('pending')
    expect(warned.mock.calls.map(([said]) => (said as { msg: string }).msg)).toEqual(['The virus scanner does not answer; new files wait until it does'])
    const ready = await our.office.ask(null, 'GET', '/health/ready')
    expect([ready.status, ready.body.status, ready.body.scanner]).toEqual([200, 'ok', 'down'])
    expect(JSON.stringify(ready.body)).not.toContain('127.0.0.1')
    const { body: status } = await our.office.ask('admin', 'GET', '/quarantine/status')
    expect(status).toMatchObject({ state: 'down', reason: 'ECONNREFUSED', waiting: { count: 2, oldestAt: expect.any(String) } })
    // One of them had been put off for its own sake; that too is due when the scanner is back.
    await our.office.sql(`update file_contents set scan_next_at = now() + interval '1 hour', scan_tries = 4 where sha256 = $1`, [files[1].sha256])
    await our.clamd.start()
    await our.run()
    expect([await our.scanOf(files[0].id), await our.scanOf(files[1].id)]).toEqual(['clean', 'clean'])
    expect((await our.office.ask(null, 'GET', '/health/ready')).body.scanner).toBe('up')
    expect(warned).toHaveBeenCalledTimes(1)
    warned.mockRestore()
  })

  it('turned off opens files unscanned, and turned on again scans what came in meanwhile', async () => {
    await our.decide({ files: { scanning: false } })
    const content = Buffer.concat([samples.txt(), Buffer.from('while off')])
    const file = await our.addToNew(content, 'off.txt')
    expect([file.scan, file.downloadable, await our.open('editor', file.id)]).toEqual(['unscanned', true, 200])
    await our.office.workOff()
    await our.run()
    expect((await our.contentOf(file.sha256)).scan).toBe('pending')
    expect((await our.office.ask(null, 'GET', '/health/ready')).body.scanner).toBe('off')
    await our.clamd.learn([{ name: 'Test.WhileOff', content }])
    await our.decide({ files: { scanning: true } })
    expect(await our.open('editor', file.id)).toEqual([409, 'FILE_NOT_CLEAN'])
    await our.run()
    expect(await our.scanOf(file.id)).toBe('infected')
    // What is known stays known, scanning or not.
    await our.decide({ files: { scanning: false } })
    expect(await our.open('admin', file.id)).toEqual([409, 'FILE_NOT_CLEAN'])
    await our.decide({ files: { scanning: true } })
  })

  it('gives a file up that is damaged, after three tries, with the reason; an admin may ask again', async () => {
    const file = await our.addToNew(samples.pdf('damaged'))
    const place = placeOf('files', file.sha256)
    await writeFile(place, samples.pdf('Damaged'))
    for (const expected of ['pending', 'pending', 'failed']) {
      await our.run()
      expect(await our.scanOf(file.id)).toBe(expected)
      await our.run()
      await our.due()
    }
    const { body } = await our.office.ask('admin', 'GET', '/quarantine?kind=failed')
    expect(body.docs).toMatchObject([{ sha256: file.sha256, problem: expect.stringContaining('damaged'), attachments: [{ id: file.id }] }])
    const audit = await our.office.sql(`select outcome, after from audit_logs where action = 'fileScanFailed' and entity_id = $1`, [String(file.id)])
    expect(audit).toMatchObject([{ outcome: 'failed', after: { fileName: 'plan.pdf' } }])
    await writeFile(place, samples.pdf('damaged'))
    expect((await our.office.ask('admin', 'POST', `/quarantine/${file.sha256}/scan`)).status).toBe(202)
    expect(await our.scanOf(file.id)).toBe('pending')
    await our.office.workOff()
    expect(await our.open('editor', file.id)).toBe(200)
  })

  it('scans anew what older signatures found clean, in the background, without closing it meanwhile', async () => {
    const content = Buffer.concat([samples.txt(), Buffer.from('of yesterday')])
    const file = await our.addToNew(content, 'young.txt')
    const old = await our.addToNew(samples.pdf('old'))
    await our.office.workOff()
    await our.office.sql(`update file_contents set scan_signatures = '100', scanned_at = now() - interval '2 days'`)
    await our.office.sql(`update file_contents set touched_at = now() - interval '40 days' where sha256 = $1`, [old.sha256])
    const { askRescanOfOutdated } = await import('../../../src/attachments/scan/askRescan.ts')
    await our.clamd.learn([{ name: 'Test.Yesterday', content }])
    await askRescanOfOutdated(our.office.payload, { engine: 'ClamAV', signatures: 101, signaturesAt: null })
    expect([await our.open('editor', file.id), (await our.contentOf(file.sha256)).rescan_at]).toEqual([200, expect.any(Date)])
    expect((await our.contentOf(old.sha256)).rescan_at).toBeNull()
    await our.run()
    expect(await our.open('editor', file.id)).toEqual([409, 'FILE_NOT_CLEAN'])
    expect((await our.contentOf(file.sha256)).scan_found).toBe('Test.Yesterday.UNOFFICIAL')
  })
})
