import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailsTo } from '../../helpers/mails.ts'
import { openOffice, password, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const codeOf = (answer: { status: number; body: any }) => [answer.status, answer.body.errors?.[0]?.code]
const graphqlCode = (answer: { body: any }) => answer.body.errors?.[0]?.extensions?.code
const newcomer = async (email: string, data: object = {}) =>
  Number((await office.payload.create({
    collection: 'users',
    data: { email, password, name: email, role: 'client', status: 'pending', locale: 'ar', ...data } as never,
  })).id)
const act = (as: PersonKey | null, id: number, verb: string, body: object = {}) => office.ask(as, 'PUT', `/users/${id}/${verb}`, { body })
const statusOf = async (id: number) => (await office.sql<{ status: string }>('select status from users where id = $1', [id]))[0]?.status
const kindsTo = async (email: string) => (await mailsTo(office, email)).map(({ mail }) => mail)
const login = (email: string) => office.ask(null, 'POST', '/auth/login', { body: { email, password } })

describe('decisions about registrations', () => {
  it('approve: told in their language, audited, once', async () => {
    const email = 'approve@accounts.example'
    const id = await newcomer(email)
    const answers = await Promise.all([act('admin', id, 'approve'), act('admin2', id, 'approve')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 200)?.body.doc).toMatchObject({ id, status: 'active', email })
    expect((await kindsTo(email)).filter((kind) => kind === 'registrationApproved')).toHaveLength(1)
    expect((await mailsTo(office, email)).every(({ locale }) => locale === 'ar')).toBe(true)
    expect((await login(email)).status).toBe(200)
    const entries = await office.sql<{ before: any; after: any; actor_id: number }>(
      `select before, after, actor_id from audit_logs where action = 'userChanged' and entity_id = $1 and after->>'status' = 'active'`, [String(id)])
    expect(entries).toHaveLength(1)
    expect([entries[0]?.before.status, [office.ids.admin, office.ids.admin2]]).toEqual(['pending', expect.arrayContaining([entries[0]?.actor_id])])
  })

  it('reject: with a reason that the applicant reads; a second thought is possible', async () => {
    const email = 'reject@accounts.example'
    const id = await newcomer(email)
    expect(codeOf(await act('admin', id, 'reject'))).toEqual([400, 'REASON_REQUIRED'])
    expect(codeOf(await act('admin', id, 'reject', { reason: '   ' }))).toEqual([400, 'REASON_REQUIRED'])
    const rejected = await act('admin', id, 'reject', { reason: 'السجل التجاري منتهٍ' })
    expect([rejected.status, rejected.body.doc.statusReason]).toEqual([200, 'السجل التجاري منتهٍ'])
    const told = (await mailsTo(office, email)).find(({ mail }) => mail === 'registrationRejected')
    expect(told?.text).toContain('السجل التجاري منتهٍ')
    expect(codeOf(await login(email))).toEqual([403, 'ACCOUNT_REJECTED'])
    expect(codeOf(await act('admin', id, 'reject', { reason: 'again' }))).toEqual([409, 'CONFLICT'])
    expect((await act('admin', id, 'approve')).status).toBe(200)
    expect((await office.ask('admin', 'GET', `/users/${id}`)).body.statusReason ?? null).toBeNull()
  })

  it('hold by every door: PATCH, PUT and GraphQL need the reason too, and tell too', async () => {
    const id = await newcomer('doors@accounts.example')
    for (const method of ['PATCH', 'PUT']) {
      expect(codeOf(await office.ask('admin', method, `/users/${id}`, { body: { status: 'rejected' } }))).toEqual([400, 'REASON_REQUIRED'])
    }
    const query = `mutation { updateUser(id: ${id}, data: { status: rejected }) { id } }`
    expect(graphqlCode(await office.ask('admin', 'POST', '/graphql', { body: { query } }))).toBe('REASON_REQUIRED')
    await office.ask('admin', 'PATCH', `/users/${id}`, { body: { status: 'rejected', statusReason: 'Unknown company' } })
    await office.ask('admin', 'PATCH', `/users/${id}`, { body: { status: 'active' } })
    expect((await kindsTo('doors@accounts.example')).toSorted()).toEqual(['registrationApproved', 'registrationReceived', 'registrationRejected'])
  })

  it('are an admin’s, and the reason is theirs to read', async () => {
    const id = await newcomer('mine@accounts.example')
    for (const verb of ['approve', 'reject', 'activate', 'deactivate']) {
      expect((await act(null, id, verb, { reason: 'x' })).status).toBe(401)
      for (const person of ['client', 'editor'] as const) expect((await act(person, id, verb, { reason: 'x' })).status).toBe(403)
      expect(codeOf(await act('admin', 999_999, verb, { reason: 'x' }))).toEqual([404, 'NOT_FOUND'])
    }
    await act('admin', office.ids.client2, 'deactivate', { reason: 'Secret matter' })
    await office.ask('admin', 'PATCH', `/users/${office.ids.client2}`, { body: { statusReason: 'Secret matter', status: 'active' } })
    await office.sql(`update users set status_reason = 'Secret matter' where id = $1`, [office.ids.client2])
    const seen = await office.ask('editor', 'GET', `/users/${office.ids.client2}`)
    expect([seen.status, JSON.stringify(seen.body)]).toEqual([200, expect.not.stringMatching(/Secret matter|lastSignInAt|passwordChangedAt/)])
    for (const field of ['statusReason', 'lastSignInAt', 'passwordChangedAt']) {
      expect((await office.ask('editor', 'GET', `/users?sort=${field}`)).status).toBe(400)
    }
    expect(codeOf(await office.ask('client', 'PATCH', `/users/${office.ids.client}`, { body: { statusReason: 'x' } }))).toEqual([403, 'FIELD_FORBIDDEN'])
  })
})

describe('activate and deactivate', () => {
  it('deactivation ends sessions at once, activation lets in again', async () => {
    const email = 'out@accounts.example'
    const id = await newcomer(email, { status: 'active' })
    const { body } = await login(email)
    expect((await act('admin', id, 'deactivate', { reason: 'Left the company' })).status).toBe(200)
    expect((await office.ask(null, 'GET', '/auth/me', { headers: { authorization: `Bearer ${body.access_token}` } })).status).toBe(401)
    expect(codeOf(await login(email))).toEqual([403, 'ACCOUNT_DEACTIVATED'])
    expect(codeOf(await act('admin', id, 'approve'))).toEqual([409, 'CONFLICT'])
    expect((await act('admin', id, 'activate')).status).toBe(200)
    expect((await login(email)).status).toBe(200)
  })

  it('never takes the last active admin away, whoever asks and however many at once', async () => {
    const answers = await Promise.all([act('admin', office.ids.admin2, 'deactivate'), act('admin2', office.ids.admin, 'deactivate')])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const [left] = await office.sql<{ count: string }>(`select count(*) from users where role = 'admin' and status = 'active'`)
    expect(left?.count).toBe('1')
    await office.sql(`update users set status = 'active' where role = 'admin'`)
  })
})

describe('POST /users/bulk', () => {
  // Whoever was deactivated above has lost the session; this is a fresh one.
  const admin = async () => {
    const { body } = await office.ask(null, 'POST', '/auth/login', { body: { email: 'admin@test.example', password } })
    return (body_: object, headers: Record<string, string> = {}) =>
      office.ask(null, 'POST', '/users/bulk', { body: body_, headers: { authorization: `Bearer ${body.access_token}`, ...headers } })
  }

  it('does each by itself and says which', async () => {
    const bulk = await admin()
    const ids = [await newcomer('one@bulk.example'), await newcomer('two@bulk.example'), await newcomer('three@bulk.example', { status: 'deactivated' })]
    const answer = await bulk({ action: 'approve', ids: [...ids, 999_999] })
    expect(answer.body).toMatchObject({ succeeded: 2, failed: 2 })
    expect(answer.body.results.map((each: any) => each.error?.code ?? 'ok')).toEqual(['ok', 'ok', 'CONFLICT', 'NOT_FOUND'])
    expect(await kindsTo('two@bulk.example')).toContain('registrationApproved')
    expect(await statusOf(ids[2]!)).toBe('deactivated')
  })

  it('by filter, with a reason, and again with the same key', async () => {
    const bulk = await admin()
    await newcomer('four@bulk.example')
    const body = { action: 'reject', filter: { status: 'pending', role: 'client' }, reason: 'Trial has ended' }
    expect(codeOf(await bulk({ ...body, reason: undefined }))).toEqual([400, 'REASON_REQUIRED'])
    const headers = { 'idempotency-key': 'bulk-reject-1' }
    const [first, again] = [await bulk(body, headers), await bulk(body, headers)]
    expect([first.status, first.body.failed, again.body]).toEqual([200, 0, first.body])
    expect(first.body.succeeded).toBeGreaterThan(0)
    expect(await office.sql(`select 1 from users where status = 'pending' and role = 'client'`)).toEqual([])
    expect((await bulk({ action: 'deactivate' })).status).toBe(400)
    expect((await bulk({ action: 'deactivate', filter: {} })).status).toBe(400)
    expect((await bulk({ action: 'promote', ids: [1] })).status).toBe(400)
    expect((await office.ask('editor', 'POST', '/users/bulk', { body })).status).toBe(403)
  })

  it('keeps one admin even when all are named', async () => {
    const bulk = await admin()
    const admins = await office.sql<{ id: number }>(`select id from users where role = 'admin' order by id`)
    const answer = await bulk({ action: 'deactivate', ids: admins.map(({ id }) => id) })
    expect(answer.body).toMatchObject({ succeeded: admins.length - 1, failed: 1 })
    await office.sql(`update users set status = 'active' where role = 'admin'`)
  })
})

describe('PUT /users/:id', () => {
  it('edits one’s own profile, an admin anybody’s; nobody raises themselves', async () => {
    const id = office.ids.editor
    expect((await office.ask('editor', 'PUT', `/users/${id}`, { body: { phone: '+966 11 555 0100' } })).body.doc.phone).toBe('+966 11 555 0100')
    expect(codeOf(await office.ask('editor', 'PUT', `/users/${id}`, { body: { role: 'admin' } }))).toEqual([403, 'FIELD_FORBIDDEN'])
    expect((await office.ask('editor', 'PUT', `/users/${office.ids.client}`, { body: { phone: '1' } })).status).toBe(403)
    expect((await office.ask('client', 'PUT', `/users/${office.ids.admin}`, { body: { phone: '1' } })).status).toBe(404)
    expect((await office.ask(null, 'PUT', `/users/${id}`, { body: { phone: '1' } })).status).toBe(401)
    expect(JSON.stringify((await office.ask('editor', 'PUT', `/users/${id}`, { body: { hash: 'x', sessions: [], passwordChangedAt: '2030-01-01' } })).body))
      .not.toMatch(/hash|sessions|passwordChangedAt/)
  })
})

describe('an account made by an admin', () => {
  it('is welcomed by mail, without a password in it', async () => {
    const { body } = await office.ask(null, 'POST', '/auth/login', { body: { email: 'admin@test.example', password } })
    const made = await office.ask(null, 'POST', '/users', {
      body: { email: 'made@accounts.example', password: 'Seven!cranes9', name: 'Made', role: 'editor', locale: 'ar' },
      headers: { authorization: `Bearer ${body.access_token}` },
    })
    expect(made.status).toBe(201)
    const mails = await mailsTo(office, 'made@accounts.example')
    expect(mails.map(({ mail, locale }) => [mail, locale])).toEqual([['welcome', 'ar']])
    expect(JSON.stringify(mails)).not.toContain('cranes9')
  })
})

describe('GET /mail-outbox', () => {
  it('is the admins’', async () => {
    expect((await office.ask('editor', 'GET', '/mail-outbox')).status).toBe(403)
    const { body } = await office.ask(null, 'POST', '/auth/login', { body: { email: 'admin@test.example', password } })
    const kept = await office.ask(null, 'GET', '/mail-outbox?to=made@accounts.example', { headers: { authorization: `Bearer ${body.access_token}` } })
    expect(kept.body.docs.map(({ mail }: any) => mail)).toEqual(['welcome'])
  })
})
