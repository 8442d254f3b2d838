import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyDatabase } from '../../../src/audit/verifyDatabase.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { sealAll } from './sealAll.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const erase = (id: number, as: 'admin' | 'editor' | 'client' | null = 'admin', reason = 'They asked for it') =>
  office.ask(as, 'POST', `/users/${id}/erase`, { body: { reason } })
const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.errors?.[0]?.code]

describe('erasing a person', () => {
  it('takes everything they told out of account, trail and timelines, and leaves the chain whole', async () => {
    const { client2: id } = office.ids
    const headers = { 'x-mdc-address': '203.0.113.44', 'user-agent': 'Very Own Browser' }
    await office.ask('client2', 'PATCH', `/users/${id}`, { body: { phone: '+966 555 0142', company: 'Hidden Company' }, headers })
    await office.ask('admin', 'PATCH', `/users/${id}`, { body: { registrationNumber: '1010101010' } })
    const transaction = await office.create('admin', { client: id })
    await office.ask('admin', 'PATCH', `/transactions/${transaction.id}`, { body: { client: office.ids.client } })
    await office.ask(null, 'POST', '/auth/password-reset-request', { body: { email: 'client2@test.example' }, headers })
    await office.ask(null, 'POST', '/auth/login', { body: { email: 'client2@test.example', password: 'Wrong!2026' }, headers })
    await office.workOff()
    const rule = { name: 'R', events: ['completed'], people: [id], channels: ['email'] }
    const made = await office.ask('admin', 'POST', '/notification-rules', { body: rule })
    expect(made.status).toBe(201)
    await office.sql(`insert into notification_rules_texts ("order", parent_id, path, text) values (1, $1, 'addresses', 'Client2@test.example')`, [made.body.doc.id])
    await office.sql(
      `with to_admin as (
         insert into deliveries (channel, recipient_id, template, data, subject, answer, state)
         values ('email', $1, 'registrationReceived', '{"applicantEmail": "client2@test.example"}', 'Other Client registered', '550 <client2@test.example>', 'failed')
         returning id
       ), tried as (
         insert into delivery_attempts (delivery_id, round, try, sent_to, answer) select id, 1, 1, 'admin@test.example', '550 client2@test.example' from to_admin
       ), bounced as (insert into bounced_addresses (address, code, answer) values ('client2@test.example', 550, 'Nobody'))
       insert into deliveries (channel, address, template, state) values ('email', 'client2@test.example', 'message', 'delivered')`, [office.ids.admin])
    await sealAll(office)
    const ofThem = () => office.ask('admin', 'GET', `/audit-logs/user/${id}`)
    expect(JSON.stringify((await ofThem()).body)).toMatch(/Hidden Company/)

    const answers = await Promise.all([erase(id), erase(id)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(codeOf(await erase(id))).toEqual([409, 'PERSON_ERASED'])

    const told = JSON.stringify((await ofThem()).body)
    expect(told).not.toMatch(/Hidden Company|555 0142|203\.0\.113|Very Own|1010101010|Other Client|client2@/)
    expect(told).toMatch(/\[erased\]/)
    const dump = JSON.stringify(await office.sql(
      `select to_jsonb(u) from users u where id = $1 union all select to_jsonb(h) from transaction_history h
       union all select to_jsonb(n) from notifications n union all select to_jsonb(m) from local_mails m
       union all select to_jsonb(n) from notices n union all select to_jsonb(d) from deliveries d union all select to_jsonb(a) from delivery_attempts a
       union all select to_jsonb(b) from bounced_addresses b union all select to_jsonb(r) from notification_rules_texts r
       union all select to_jsonb(t) from mail_tokens t union all select to_jsonb(f) from session_facts f union all select to_jsonb(a) from audit_logs a`, [id]))
    expect(dump).not.toMatch(/Hidden Company|555 0142|203\.0\.113|Very Own|1010101010|Other Client|client2@test/)
    expect(await office.sql('select key from person_keys where person_id = $1', [id])).toEqual([{ key: null }])
    expect((await office.ask('client2', 'GET', '/auth/me')).status).toBe(401)
    expect((await office.ask('admin', 'GET', `/audit-logs?ip=203.0.113.44`)).body.totalDocs).toBe(0)

    await sealAll(office)
    expect(await verifyDatabase(office.databaseUrl)).toMatchObject({ ok: true, unsealed: 0 })
    const [entry] = (await office.ask('admin', 'GET', '/audit-logs?action=personErased')).body.docs
    expect(entry).toMatchObject({ entityId: String(id), after: { reason: 'They asked for it' }, actor: { id: office.ids.admin } })
  })

  it('is refused under legal hold, which only an admin sets', async () => {
    const { client: id } = office.ids
    expect(codeOf(await office.ask('client', 'PATCH', `/users/${id}`, { body: { legalHold: true } }))).toEqual([403, 'FIELD_FORBIDDEN'])
    expect((await office.ask('admin', 'PATCH', `/users/${id}`, { body: { legalHold: true } })).status).toBe(200)
    expect(codeOf(await erase(id))).toEqual([409, 'PERSON_ON_HOLD'])
    expect((await office.ask('client', 'GET', `/users/${id}`)).body).not.toHaveProperty('legalHold')
    const [hold] = (await office.ask('admin', 'GET', `/audit-logs?entity=users&entity_id=${id}&action=userChanged`)).body.docs
    expect(hold.after).toEqual({ legalHold: true })
  })

  it('is for admins, for people there are, with a reason', async () => {
    for (const who of ['editor', 'client', null] as const) expect([401, 403]).toContain((await erase(office.ids.editor2, who)).status)
    expect(codeOf(await erase(999_999))).toEqual([404, 'NOT_FOUND'])
    expect(codeOf(await erase(office.ids.editor2, 'admin', ''))).toEqual([400, 'VALIDATION_FAILED'])
  })

  it('never takes the last admin, also when two erase each other at once', async () => {
    const answers = await Promise.all([
      office.ask('admin', 'POST', `/users/${office.ids.admin2}/erase`, { body: { reason: 'At once' } }),
      office.ask('admin2', 'POST', `/users/${office.ids.admin}/erase`, { body: { reason: 'At once' } }),
    ])
    // The second finds itself signed out by the first, or comes to the lock in time to be refused as the last.
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, expect.toSatisfy((status: number) => [401, 409].includes(status))])
    const admins = await office.sql<{ id: number }>(`select id from users where role = 'admin' and status = 'active'`)
    expect(admins).toHaveLength(1)
    const left = admins[0]!.id === office.ids.admin ? ('admin' as const) : ('admin2' as const)
    expect(codeOf(await office.ask(left, 'POST', `/users/${office.ids[left]}/erase`, { body: { reason: 'Myself' } }))).toEqual([409, 'CONFLICT'])
  })
})
