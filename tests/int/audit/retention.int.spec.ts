import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { purgeOld } from '../../../src/audit/purge.ts'
import { verifyDatabase } from '../../../src/audit/verifyDatabase.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { sealAll } from './sealAll.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** What is there and not sealed yet has been there for so long: as if time had passed. */
const age = async (days: number) => {
  const client = new Client({ connectionString: office.databaseUrl })
  await client.connect()
  try {
    await client.query('begin; alter table audit_logs disable trigger all')
    await client.query(`update audit_logs set created_at = now() - make_interval(days => $1) where id > (select coalesce(max(max_id), 0) from audit_batches)`, [days])
    await client.query('alter table audit_logs enable always trigger audit_logs_append_only')
    await client.query('alter table audit_logs enable always trigger audit_logs_no_truncate; commit')
  } finally {
    await client.end()
  }
}
const write = (count: number, person: number) =>
  office.sql(`insert into audit_logs (action, entity, entity_id, actor_id) select 'old', 'tests', n, $2 from generate_series(1, $1) n`, [count, person])
const left = async () => Number((await office.sql<{ count: string }>(`select count(*) as count from audit_logs where action = 'old'`))[0]!.count)
const keep = async (days: number) => {
  expect((await office.ask('admin', 'PATCH', '/globals/settings', { body: { audit: { retentionDays: days } } })).status).toBe(200)
}

it('keeps everything unless the office decides otherwise, and whole batches until all of them is old', async () => {
  await write(4, office.ids.editor)
  await age(400)
  await sealAll(office)
  await write(3, office.ids.editor)
  await age(300)
  await sealAll(office)
  expect(await purgeOld(office.payload)).toBe(0)
  expect(await left()).toBe(7)
})

it('removes what is older, leaves signed stubs, and the chain still verifies', async () => {
  await keep(365)
  const removed = await purgeOld(office.payload)
  expect(removed).toBeGreaterThanOrEqual(4)
  expect(await left()).toBe(3)
  expect(await purgeOld(office.payload)).toBe(0)
  await sealAll(office)
  const told = await verifyDatabase(office.databaseUrl)
  expect(told).toMatchObject({ ok: true, finding: null, purged: removed, unsealed: 0 })
  const { body } = await office.ask('admin', 'GET', '/audit-logs?action=auditPurged')
  // In one batch or in two: a tx of another test file may have held some of them back when they were sealed.
  const { lastBatch, ...after } = body.docs[0].after
  expect(body.docs[0].actor).toMatchObject({ kind: 'job', job: 'audit.retention' })
  expect([after, lastBatch >= 1]).toEqual([{ firstBatch: 1, entries: removed }, true])
})

it('stops before a batch about somebody under legal hold', async () => {
  await office.ask('admin', 'PATCH', `/users/${office.ids.editor}`, { body: { legalHold: true } })
  await keep(100)
  expect(await purgeOld(office.payload)).toBe(0)
  const lifted = await office.ask('admin', 'PATCH', `/users/${office.ids.editor}`, { body: { legalHold: false } })
  expect([lifted.status, lifted.body.doc?.legalHold]).toEqual([200, false])
  expect(await purgeOld(office.payload)).toBeGreaterThanOrEqual(3)
  expect(await left()).toBe(0)
  await sealAll(office)
  expect(await verifyDatabase(office.databaseUrl)).toMatchObject({ ok: true, unsealed: 0 })
})

it('never takes what is younger than a month, whatever the setting', async () => {
  await write(2, office.ids.client)
  await age(20)
  await sealAll(office)
  await keep(1)
  expect(await purgeOld(office.payload)).toBe(0)
  expect(await left()).toBe(2)
})
