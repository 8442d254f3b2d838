import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { openOffice, password, people, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  // Everybody here comes from one address.
  const limits = { signInPerAddress: 100_000, signInPerAccount: 100_000, anonymous: 1_000_000 }
  expect((await office.ask('admin', 'PATCH', '/globals/settings', { body: { limits } })).status).toBe(200)
})
afterAll(() => office.close())
afterEach(() => vi.useRealTimers())

const day = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString()
const codeOf = (answer: { status: number; body: any }) => [answer.status, answer.body.errors?.[0]?.code]
const make = (body: object, as: PersonKey | null = 'admin') =>
  office.ask(as, 'POST', '/api-keys', { body: { name: 'Accounting', role: 'editor', owner: office.ids.editor, expiresAt: inDays(30), ...body } })
const keyOf = async (body: object) => {
  const made = await make(body)
  expect(made.status).toBe(201)
  return { key: made.body.key as string, id: made.body.doc.id as number }
}
const by = (key: string, method: string, path: string, body?: object) =>
  office.ask(null, method, path, { ...(body ? { body } : {}), headers: { authorization: `Bearer ${key}` } })
const graphql = (query: string, headers: Record<string, string> = {}) => office.ask(null, 'POST', '/graphql', { body: { query }, headers })
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

describe('making a key', () => {
  it('tells it once, and keeps only a hash', async () => {
    const made = await make({})
    expect(made.status).toBe(201)
    const { key, doc } = made.body
    expect(key).toMatch(/^mdc_[\w-]{43}$/)
    expect(doc).toMatchObject({ name: 'Accounting', role: 'editor', owner: office.ids.editor, createdBy: office.ids.admin, hint: key.slice(0, 8) + '…', revokedAt: null })
    expect(JSON.stringify(await office.sql('select * from api_keys'))).not.toContain(key)
    for (const path of [`/api-keys/${doc.id}`, '/api-keys?limit=100', `/api-keys/${doc.id}?showHiddenFields=true&select[hash]=true`]) {
      const { body } = await office.ask('admin', 'GET', path)
      expect(JSON.stringify(body)).not.toContain(key.slice(8))
      expect(JSON.stringify(body)).not.toMatch(/"hash"/)
    }
    expect((await office.ask('admin', 'GET', '/api-keys?where[hash][exists]=true')).status).toBe(400)
    expect((await office.ask('admin', 'GET', '/api-keys?sort=hash')).status).toBe(400)
    expect(JSON.stringify(await office.sql('select before, after from audit_logs'))).not.toContain(key.slice(8))
  })

  it('by GraphQL too', async () => {
    const admin = { authorization: `JWT ${await office.tokenOf('admin')}` }
    const made = await graphql(
      `mutation { createApiKey(data: { name: "Graph", role: editor, owner: ${office.ids.editor}, expiresAt: "${inDays(3)}" }) { id key hint } }`, admin)
    const { key, id } = made.body.data.createApiKey
    expect((await by(key, 'GET', '/auth/me')).body.user.id).toBe(office.ids.editor)
    expect((await graphql(`{ ApiKey(id: ${id}) { key hint } }`, admin)).body.data.ApiKey).toEqual({ key: null, hint: `${key.slice(0, 8)}…` })
    expect((await graphql(`{ ApiKey(id: ${id}) { hash } }`, admin)).body.data.ApiKey.hash).toBeNull()
    expect((await graphql(`{ ApiKeys(where: { hash: { exists: true } }) { totalDocs } }`, admin)).body.errors[0].message).toMatch(/hash/)
    const refused = await graphql(`mutation { createApiKey(data: { name: "G", role: admin, owner: ${office.ids.editor}, expiresAt: "${inDays(3)}" }) { key } }`, admin)
    expect(refused.body.errors[0].extensions.code).toBe('VALIDATION_FAILED')
    const foreign = await graphql(`mutation { createApiKey(data: { name: "G", role: editor, owner: ${office.ids.editor}, expiresAt: "${inDays(3)}" }) { key } }`, {
      authorization: `JWT ${await office.tokenOf('editor')}`,
    })
    expect([foreign.body.data?.createApiKey ?? null, foreign.body.errors[0].extensions.statusCode]).toEqual([null, 403])
    // Revoked the same way; deleting it is nobody's.
    expect((await graphql(`mutation { deleteApiKey(id: ${id}) { id } }`, admin)).body.errors[0].extensions.statusCode).toBe(403)
    await graphql(`mutation { updateApiKey(id: ${id}, data: { revokedAt: "${inDays(0)}" }) { id } }`, admin)
    expect((await by(key, 'GET', '/auth/me')).status).toBe(401)
  })

  it.each([
    ['more rights than its owner', () => ({ role: 'admin' }), 'role'],
    ['a client’s rights over an editor', () => ({ role: 'client' }), 'role'],
    ['an owner that does not exist', () => ({ owner: 999_999 }), 'owner'],
    ['an end in the past', () => ({ expiresAt: inDays(-1) }), 'expiresAt'],
    ['an end too far away', () => ({ expiresAt: inDays(800) }), 'expiresAt'],
    ['no end', () => ({ expiresAt: null }), 'expiresAt'],
    ['no name', () => ({ name: ' ' }), 'name'],
  ])('refuses %s', async (_what, body, path) => {
    const answer = await make(body())
    expect([codeOf(answer), answer.body.errors[0].data.errors[0].path]).toEqual([[400, 'VALIDATION_FAILED'], path])
  })

  it('refuses an owner who is not active', async () => {
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor2])
    expect(codeOf(await make({ owner: office.ids.editor2 }))).toEqual([400, 'VALIDATION_FAILED'])
    await office.sql(`update users set status = 'active' where id = $1`, [office.ids.editor2])
  })

  it('is for admins alone, and so is seeing them', async () => {
    const { id } = await keyOf({})
    for (const [who, status] of [['editor', 403], ['client', 403]] as const) {
      expect((await make({}, who)).status).toBe(status)
      expect((await office.ask(who, 'GET', '/api-keys')).status).toBe(403)
      expect((await office.ask(who, 'GET', `/api-keys/${id}`)).status).toBeGreaterThanOrEqual(403)
      expect((await office.ask(who, 'PATCH', `/api-keys/${id}`, { body: { name: 'x' } })).status).toBeGreaterThanOrEqual(403)
      expect((await office.ask(who, 'DELETE', `/api-keys/${id}`)).status).toBe(403)
    }
    expect((await make({}, null)).status).toBe(401)
  })

  it('afterwards only the name changes', async () => {
    const { id, key } = await keyOf({})
    for (const [field, value] of [['role', 'client'], ['owner', office.ids.admin], ['expiresAt', inDays(60)]] as const) {
      expect(codeOf(await office.ask('admin', 'PATCH', `/api-keys/${id}`, { body: { [field]: value } }))).toEqual([403, 'FIELD_FORBIDDEN'])
    }
    await office.ask('admin', 'PATCH', `/api-keys/${id}`, { body: { name: 'Renamed', hash: 'x', hint: 'x', lastUsedAt: null, key: 'mdc_x' } })
    expect((await office.ask('admin', 'GET', `/api-keys/${id}`)).body).toMatchObject({ name: 'Renamed', hint: `${key.slice(0, 8)}…` })
    expect((await by(key, 'GET', '/auth/me')).status).toBe(200)
  })
})

describe('what a key may', () => {
  it('what its owner may, and no more than its role', async () => {
    const own = await office.create('editor')
    const foreign = await office.create('admin')
    const editors = await keyOf({})
    expect((await by(editors.key, 'GET', `/transactions/${own.id}`)).status).toBe(200)
    expect((await by(editors.key, 'GET', `/transactions/${foreign.id}`)).status).toBe(404)
    expect((await by(editors.key, 'POST', '/transactions', { externalReference: 'K', clientName: 'By key', type: 1 })).status).toBe(201)
    expect((await graphql(`{ Transactions { totalDocs } }`, bearer(editors.key))).body.data.Transactions.totalDocs).toBeGreaterThan(0)

    const lesser = await keyOf({ owner: office.ids.admin, role: 'editor' })
    expect((await by(lesser.key, 'GET', '/auth/me')).body.user).toMatchObject({ id: office.ids.admin, role: 'editor' })
    expect((await by(lesser.key, 'GET', `/transactions/${foreign.id}`)).status).toBe(200)
    expect((await by(lesser.key, 'GET', `/transactions/${own.id}`)).status).toBe(404)
    // An import runs later, as the account itself.
    const form = new FormData()
    form.set('file', new Blob(['External Reference ID,Client Name,Transaction Type\nA,B,Submission']), 'a.csv')
    const upload = (key: string) => office.ask(null, 'POST', '/transactions/bulk-import', { form, headers: bearer(key) })
    expect(codeOf(await upload(lesser.key))).toEqual([403, 'API_KEY_NOT_ALLOWED'])
    expect((await upload(editors.key)).status).toBe(202)

    const client = await keyOf({ owner: office.ids.client, role: 'client' })
    expect((await by(client.key, 'GET', `/transactions/${own.id}`)).status).toBe(404)
    expect((await by(client.key, 'POST', '/transactions', { externalReference: 'K', clientName: 'x', type: 1 })).status).toBe(403)
  })

  it('no users, keys or settings, unless it is an administrator’s', async () => {
    const asked = (key: string) => [
      by(key, 'POST', '/users', { email: `k${Math.random()}@test.example`, password, name: 'x', role: 'client', status: 'active', locale: 'en' }),
      by(key, 'PATCH', `/users/${office.ids.client2}`, { phone: '+966 1' }),
      by(key, 'POST', '/api-keys', { name: 'x', role: 'editor', owner: office.ids.editor, expiresAt: inDays(1) }),
      by(key, 'GET', '/api-keys'),
      by(key, 'PATCH', '/globals/settings', { office: { nameEn: 'Taken' } }),
      by(key, 'GET', '/audit-logs'),
    ]
    const lesser = await keyOf({ owner: office.ids.admin, role: 'editor' })
    for (const answer of await Promise.all(asked(lesser.key))) expect(answer.status).toBe(403)
    const admins = await keyOf({ owner: office.ids.admin, role: 'admin' })
    expect((await Promise.all(asked(admins.key))).map(({ status }) => status)).toEqual([201, 200, 201, 200, 200, 200])
  })

  it('nothing that is a person’s: profile, password, sessions, second factor, admin UI', async () => {
    await office.ask(null, 'POST', '/auth/login', { body: { email: people.editor.email, password } })
    const sessions = () => office.sql('select id from users_sessions where _parent_id = $1 order by id', [office.ids.editor])
    const before = await sessions()
    const { key } = await keyOf({})
    expect((await by(key, 'PATCH', `/users/${office.ids.editor}`, { name: 'Taken' })).status).toBe(403)
    expect((await by(key, 'PATCH', `/users/${office.ids.editor}`, { password: 'Another!2026' })).status).toBe(403)
    for (const [method, path] of [['POST', '/auth/logout'], ['POST', '/auth/second-factor/setup'], ['GET', '/auth/second-factor'], ['DELETE', '/auth/second-factor']] as const) {
      expect([path, codeOf(await by(key, method, path, method === 'GET' ? undefined : {}))]).toEqual([path, [403, 'API_KEY_NOT_ALLOWED']])
    }
    expect((await by(key, 'POST', '/users/refresh-token')).status).toBe(401)
    for (const path of ['/users/logout', '/users/logout?allSessions=true']) expect((await by(key, 'POST', path)).status).toBe(403)
    expect((await graphql('mutation { logoutUser(allSessions: true) }', bearer(key))).body.errors[0].extensions.statusCode).toBe(403)
    expect((await graphql('mutation { refreshTokenUser { refreshedToken } }', bearer(key))).body.errors[0].extensions.statusCode).toBe(401)
    expect(await sessions()).toEqual(before)
    expect((await by(key, 'GET', '/access')).body.canAccessAdmin).not.toBe(true)
    const me = await by(key, 'GET', '/users/me')
    expect([me.status, me.body.user.id]).toEqual([200, office.ids.editor])
    expect(JSON.stringify(me.body)).not.toContain(key)
    expect(JSON.stringify(await graphql('{ meUser { token user { id } } }', bearer(key)))).not.toContain(key)
    // Not by a cookie either.
    expect((await office.ask(null, 'GET', '/auth/me', { headers: { cookie: `payload-token=${key}`, 'sec-fetch-site': 'same-origin' } })).status).toBe(401)
  })

  it('is audited with its name', async () => {
    const { key, id } = await keyOf({ name: 'Bridge to SAP' })
    const { body } = await by(key, 'POST', '/transactions', { externalReference: 'K', clientName: 'By key', type: 1 })
    const entries = await office.sql<{ actor_id: number; session_id: string }>(
      `select actor_id, session_id from audit_logs where entity = 'transactions' and entity_id = $1`, [String(body.doc.id)])
    expect(entries).toEqual([{ actor_id: office.ids.editor, session_id: `API key ${id}: Bridge to SAP` }])
    await office.ask('admin', 'DELETE', `/api-keys/${id}`)
    const own = await office.sql<{ action: string }>(`select action from audit_logs where entity = 'api-keys' and entity_id = $1 order by id`, [String(id)])
    expect(own.map(({ action }) => action)).toEqual(['apiKey.created', 'apiKey.revoked'])
  })
})

describe('the end of a key', () => {
  it('revoked at once and for good, its record stays', async () => {
    const { key, id } = await keyOf({})
    expect((await by(key, 'GET', '/auth/me')).status).toBe(200)
    const revoked = await office.ask('admin', 'DELETE', `/api-keys/${id}`)
    expect([revoked.status, revoked.body.doc.revokedAt]).toEqual([200, expect.any(String)])
    expect(codeOf(await by(key, 'GET', '/auth/me'))).toEqual([401, 'UNAUTHENTICATED'])
    const again = await office.ask('admin', 'DELETE', `/api-keys/${id}`)
    expect(again.body.doc.revokedAt).toBe(revoked.body.doc.revokedAt)
    expect(codeOf(await office.ask('admin', 'PATCH', `/api-keys/${id}`, { body: { revokedAt: null } }))).toEqual([403, 'FIELD_FORBIDDEN'])
    expect((await office.ask('admin', 'GET', `/api-keys/${id}`)).status).toBe(200)
    expect(codeOf(await office.ask('admin', 'DELETE', '/api-keys/999999'))).toEqual([404, 'NOT_FOUND'])
    expect((await office.ask('admin', 'DELETE', `/api-keys?where[id][equals]=${id}`)).status).toBe(403)
  })

  it('by its date, by its owner’s end, and by its owner losing rights', async () => {
    const expiring = await keyOf({ expiresAt: inDays(1) })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * day })
    expect((await by(expiring.key, 'GET', '/auth/me')).status).toBe(401)
    vi.useRealTimers()

    const { id: owner } = await office.payload.create({
      collection: 'users',
      data: { email: 'keeper@test.example', password, name: 'Keeper', role: 'admin', status: 'active', locale: 'en' } as never,
    })
    const { key } = await keyOf({ owner, role: 'admin' })
    expect((await by(key, 'GET', '/audit-logs')).status).toBe(200)
    await office.sql(`update users set role = 'editor' where id = $1`, [owner])
    expect((await by(key, 'GET', '/audit-logs')).status).toBe(403)
    await office.sql(`update users set status = 'deactivated' where id = $1`, [owner])
    expect((await by(key, 'GET', '/auth/me')).status).toBe(401)
  })

  it.each(['mdc_', 'mdc_unknown', `mdc_${'A'.repeat(43)}`, 'mdc_\u00e9', `mdc_' or 1=1--`])('strangers are nobody: %s', async (key) => {
    expect((await office.ask(null, 'GET', '/auth/me', { headers: { authorization: `Bearer ${key}` } })).status).toBe(401)
  })
})

describe('the last use', () => {
  it('is shown, and not written with every request', async () => {
    const { key, id } = await keyOf({})
    const lastUse = async () => (await office.ask('admin', 'GET', `/api-keys/${id}`)).body.lastUsedAt
    expect(await lastUse()).toBeNull()
    await Promise.all([1, 2, 3, 4, 5].map(() => by(key, 'GET', '/auth/me')))
    const first = await lastUse()
    expect(Date.parse(first)).toBeGreaterThan(Date.now() - 60_000)
    const [row] = await office.sql<{ xmin: string }>('select xmin::text from api_keys where id = $1', [id])
    for (let request = 0; request < 5; request += 1) await by(key, 'GET', '/auth/me')
    expect((await office.sql<{ xmin: string }>('select xmin::text from api_keys where id = $1', [id]))[0]).toEqual(row)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
    await by(key, 'GET', '/auth/me')
    expect(Date.parse(await lastUse())).toBeGreaterThan(Date.parse(first))
  })
})
