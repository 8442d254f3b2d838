import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openOffice, password, type Office, type PersonKey } from '../../helpers/office.ts'
import { tokenFor } from './matrix/doors.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

type As = PersonKey
const ask = (as: As | null, method: string, path: string, body?: object) => office.ask(as, method, path, body ? { body } : {})
const graphql = (as: As, query: string) => ask(as, 'POST', '/graphql', { query })
const rowOf = async (id: number) => (await office.sql<Record<string, unknown>>('select * from users where id = $1', [id]))[0]!
const codeOf = (error: unknown): unknown => (error as { code?: string; cause?: { code?: string } })?.code ?? (error as { name?: string })?.name

/** Every door by which an account can be written. Each answers with whatever it says; what counts is the row. */
const doors: [string, (as: As, id: number, data: Record<string, unknown>) => Promise<unknown>][] = [
  ['REST', (as, id, data) => ask(as, 'PATCH', `/users/${id}`, data)],
  ['REST, PUT', (as, id, data) => ask(as, 'PUT', `/users/${id}`, data)],
  ['REST, many', (as, id, data) => ask(as, 'PATCH', `/users?where[id][equals]=${id}`, data)],
  ['the admin form', async (as, id, data) => {
    const form = new FormData()
    form.append('_payload', JSON.stringify(data))
    return office.ask(as, 'PATCH', `/users/${id}`, { form })
  }],
  ['GraphQL', (as, id, data) => {
    const fields = Object.entries(data).map(([name, value]) => `${name}: ${['role', 'status', 'locale'].includes(name) ? String(value) : JSON.stringify(value)}`)
    return graphql(as, `mutation { updateUser(id: ${id}, data: { ${fields.join(', ')} }) { id } }`)
  }],
  ['the Local API', async (as, id, data) => {
    const { user } = await office.requestOf(as)
    return office.payload.update({ collection: 'users', id, data: data as never, overrideAccess: false, user }).catch(codeOf)
  }],
  ['the Local API, many', async (as, id, data) => {
    const { user } = await office.requestOf(as)
    return office.payload.update({ collection: 'users', where: { id: { equals: id } }, data: data as never, overrideAccess: false, user }).catch(codeOf)
  }],
]

describe.each(doors)('by %s', (_door, write) => {
  it.each(['client', 'editor'] as const)('a %s changes nothing an admin decides, on nobody', async (person) => {
    const { ids } = office
    for (const id of [ids[person], ids.client2, ids.admin]) {
      const before = await rowOf(id)
      for (const data of [{ role: 'admin' }, { role: 'editor' }, { status: 'active' }, { status: 'pending' }, { departments: [1, 2, 3] }, { email: 'taken@test.example' }, { registrationNumber: '1' }, { name: 'x', role: 'admin' }]) {
        await write(person, id, data)
        const { updated_at: _now, name, ...now } = await rowOf(id)
        const { updated_at: _before, name: _name, ...then } = before
        expect([id, data, now]).toEqual([id, data, then])
        if (id !== ids[person]) expect(name).toBe(before['name'])
      }
      expect(await office.sql('select departments_id from users_rels where parent_id = $1', [ids.client])).toEqual([])
    }
  })

  it('nobody writes what sign-in keeps', async () => {
    for (const person of ['client', 'admin'] as const) {
      const id = office.ids[person]
      const before = await rowOf(id)
      for (const data of [{ hash: 'x' }, { salt: 'x' }, { resetPasswordToken: 'x' }, { resetPasswordExpiration: '2030-01-01' }, { loginAttempts: -100 }, { lockUntil: '2000-01-01' }, { id: 4711 }, { createdAt: '2001-01-01' }]) {
        await write(person, id, { name: String(before['name']), ...data })
        const { updated_at: _now, ...now } = await rowOf(id)
        const { updated_at: _before, ...then } = before
        expect([person, data, now]).toEqual([person, data, then])
      }
      await write(person, id, { sessions: [{ id: 'mine', expiresAt: '2030-01-01' }] })
      expect(await office.sql(`select id from users_sessions where id = 'mine'`)).toEqual([])
    }
  })
})

it('only admins create accounts, by any door', async () => {
  const data = { email: 'made@test.example', password, name: 'Made', role: 'client', status: 'active', locale: 'en' }
  for (const person of ['client', 'editor'] as const) {
    const { user } = await office.requestOf(person)
    await ask(person, 'POST', '/users', data)
    await ask(null, 'POST', '/users', data)
    await ask(person, 'POST', '/users/first-register', data)
    await graphql(person, `mutation { createUser(data: { email: "made@test.example", password: "${password}", name: "Made", role: client, status: active, locale: en }) { id } }`)
    expect(await office.payload.create({ collection: 'users', data: data as never, overrideAccess: false, user }).catch(codeOf)).toBe('Forbidden')
    expect(await office.sql(`select id from users where email = 'made@test.example'`)).toEqual([])
  }
})

it('nobody writes the office’s fields of a transaction, or another’s name under a comment', async () => {
  const { id } = await office.create('editor', { client: office.ids.client })
  const row = async () => (await office.sql<Record<string, unknown>>('select * from transactions where id = $1', [id]))[0]!
  const before = await row()
  const tries: Record<string, unknown>[] = [
    { reference: 'TRX-1' }, { stateKind: 'final' }, { statusChangedAt: '2001-01-01' }, { completedAt: '2001-01-01' }, { submittedBy: 1 }, { workflow: 99 },
    { workflowVersion: 99 }, { createdBy: office.ids.editor2 }, { copiedFrom: 1 }, { importId: 1 }, { attachmentCount: 9 }, { clientAttachmentCount: 9 },
    { deleteReason: 'x' }, { deletedBy: 1 }, { deletedAt: '2026-01-01T00:00:00.000Z' }, { status: 'completed' }, { id: 4711 }, { createdAt: '2001-01-01T00:00:00.000Z' }, { updatedAt: '2001-01-01T00:00:00.000Z' },
  ]
  for (const person of ['client', 'editor', 'admin'] as const) {
    const { user } = await office.requestOf(person)
    for (const data of tries) {
      await ask(person, 'PATCH', `/transactions/${id}`, data)
      await ask(person, 'PUT', `/transactions/${id}`, data)
      await office.payload.update({ collection: 'transactions', id, data: data as never, overrideAccess: false, user }).catch(codeOf)
      const { rev: _rev, updated_at: updatedAt, ...now } = await row()
      const { rev: _was, updated_at: wasUpdated, ...then } = before
      expect([person, data, now]).toEqual([person, data, then])
      expect((updatedAt as Date).getTime()).toBeGreaterThanOrEqual((wasUpdated as Date).getTime())
    }
  }
  for (const data of tries) {
    const made = await ask('editor', 'POST', '/transactions', { externalReference: 'NEW', clientName: 'x', type: 1, ...data })
    if (made.status !== 201) continue
    expect([data, made.body.doc]).toEqual([data, expect.objectContaining({ status: 'draft', stateKind: 'initial', createdBy: office.ids.editor, deletedAt: null, attachmentCount: 0 })])
    expect(Date.parse(made.body.doc.createdAt)).toBeGreaterThan(Date.parse('2026-01-01'))
    expect(made.body.doc.id).not.toBe(4711)
  }
  const comment = await ask('editor', 'POST', '/comments', { transaction: id, text: 'Mine', author: office.ids.admin, createdAt: '2001-01-01T00:00:00.000Z' })
  expect([comment.status, comment.body.doc.author]).toEqual([201, office.ids.editor])
  expect(Date.parse(comment.body.doc.createdAt)).toBeGreaterThan(Date.parse('2026-01-01'))
})

describe('the last administrator', () => {
  const restore = () => office.sql(`update users set role = 'admin', status = 'active' where id = any($1)`, [[office.ids.admin, office.ids.admin2]])
  const left = async () => (await office.sql<{ id: number }>(`select id from users where role = 'admin' and status = 'active' order by id`)).map(({ id }) => id)
  const as = async (person: As) => ({ authorization: `JWT ${await tokenFor(office, office.ids[person])}` })
  beforeEach(restore)

  it('stays, whatever is tried and by whatever door', async () => {
    const { admin, admin2 } = office.ids
    expect((await ask('admin', 'PATCH', `/users/${admin2}`, { status: 'deactivated' })).status).toBe(200)
    expect(await left()).toEqual([admin])
    for (const [door, write] of doors) {
      for (const data of [{ role: 'editor' }, { role: 'client' }, { status: 'deactivated' }, { status: 'pending' }, { status: 'rejected' }, { role: 'admin', status: 'rejected' }, { role: null }, { status: null }]) {
        await write('admin', admin, data)
        expect([door, data, await left()]).toEqual([door, data, [admin]])
      }
    }
    for (const path of [`/users/${admin}`, `/users?where[id][equals]=${admin}`, '/users?where[role][equals]=admin']) {
      await ask('admin', 'DELETE', path)
      expect([path, await left()]).toEqual([path, [admin]])
    }
    await graphql('admin', `mutation { deleteUser(id: ${admin}) { id } }`)
    await ask('admin', 'PATCH', '/users?where[role][equals]=admin', { role: 'client' })
    await ask('admin', 'PATCH', '/users?where[id][exists]=true', { status: 'deactivated' })
    await ask('admin', 'PUT', `/users/${admin}/deactivate`, { reason: 'Leaving' })
    await ask('admin', 'PUT', `/users/${admin}/reject`, { reason: 'Leaving' })
    await ask('admin', 'POST', '/users/bulk', { action: 'deactivate', reason: 'Leaving', ids: [admin] })
    expect(await left()).toEqual([admin])
    expect((await ask('admin', 'PATCH', `/users/${admin}`, { role: 'client' })).status).toBe(409)
  })

  it.each([1, 2, 3])('two who remove each other at once leave one (%i)', async () => {
    const { admin, admin2 } = office.ids
    const [first, second] = await Promise.all([as('admin'), as('admin2')])
    const answers = await Promise.all([
      office.ask(null, 'PATCH', `/users/${admin2}`, { headers: first, body: { role: 'editor' } }),
      office.ask(null, 'PATCH', `/users/${admin}`, { headers: second, body: { status: 'deactivated' } }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await left()).toHaveLength(1)
  })

  it('two who leave at once leave one', async () => {
    const { admin, admin2 } = office.ids
    const [first, second] = await Promise.all([as('admin'), as('admin2')])
    const answers = await Promise.all([
      office.ask(null, 'PATCH', `/users/${admin}`, { headers: first, body: { role: 'client' } }),
      office.ask(null, 'PATCH', `/users/${admin2}`, { headers: second, body: { role: 'client' } }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await left()).toHaveLength(1)
  })

  it('all of them in one request leaves one', async () => {
    const headers = await as('admin')
    await office.ask(null, 'PATCH', '/users?where[role][equals]=admin', { headers, body: { role: 'client' } })
    expect((await left()).length).toBeGreaterThanOrEqual(1)
    await restore()
    // The office's own code may change many at once, where a person may not.
    await office.payload.update({ collection: 'users', where: { role: { equals: 'admin' } }, data: { role: 'client' } as never }).catch(codeOf)
    expect((await left()).length).toBeGreaterThanOrEqual(1)
    await restore()
    const again = await as('admin')
    await office.ask(null, 'POST', '/users/bulk', { headers: again, body: { action: 'deactivate', filter: { role: 'admin' }, reason: 'All of us' } })
    expect((await left()).length).toBeGreaterThanOrEqual(1)
  })
})
