import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
let own: number
beforeAll(async () => {
  office = await openOffice()
  const { ids } = office
  own = (await office.create('editor', { client: ids.client, assignedTo: ids.editor, externalReference: 'MINE' })).id
  await office.create('editor2', { client: ids.client2, assignedTo: ids.editor2, externalReference: 'THEIRS' })
  await office.sql(`update users set phone = case id when $1 then '0501111111' else '0502222222' end, hash = md5(id::text), salt = md5(email)`, [ids.editor])
})
afterAll(() => office.close())

const textOf = ({ body }: { body: unknown }) => (Buffer.isBuffer(body) ? body.toString('utf8') : JSON.stringify(body))
const get = (as: PersonKey | null, path: string) => office.ask(as, 'GET', path)
const graphql = (as: PersonKey, query: string) => office.ask(as, 'POST', '/graphql', { body: { query } })

describe('a condition on a related record', () => {
  // A list that is longer or shorter by such a condition tells a value letter by letter.
  it.each(['050111', '050999'])('tells a client nothing of who handles their work: %s', async (phone) => {
    const condition = `where[assignedTo.phone][like]=${phone}`
    expect((await get('client', `/transactions?${condition}`)).body.totalDocs).toBe(0)
    expect((await get('client', `/transactions?where[or][0][assignedTo.phone][like]=${phone}`)).body.totalDocs).toBe(0)
    expect((await get('client', `/transactions?where[assignedTo.phone][not_like]=${phone}`)).body.totalDocs).toBe(0)
    expect((await get('client', `/transactions/count?${condition}`)).body.totalDocs).toBe(0)
    expect(textOf(await get('client', `/transactions/export?format=csv&${condition}`))).not.toContain('MINE')
    expect((await get('client', `/transaction-history?where[transaction.assignedTo.phone][like]=${phone}`)).body.totalDocs).toBe(0)
    expect((await get('client', `/comments/count?where[transaction.assignedTo.phone][exists]=true`)).body.totalDocs).toBe(0)
  })

  it('works on what one may read', async () => {
    expect((await get('editor', '/transactions?where[assignedTo.phone][like]=050111')).body.totalDocs).toBe(1)
    expect((await get('client', '/transactions?where[type.key][exists]=true')).body.totalDocs).toBe(1)
    expect((await get('client', '/transactions?where[client.name][exists]=true')).body.totalDocs).toBe(1)
    expect(textOf(await get('editor', '/transactions/export?format=csv&where[assignedTo.phone][like]=050111'))).toContain('MINE')
  })

  it('of a transaction copied from a hidden one tells nothing of that one', async () => {
    await office.sql(`update transactions set copied_from_id = (select id from transactions where external_reference = 'THEIRS') where id = $1`, [own])
    for (const person of ['client', 'editor'] as const) {
      for (const [path, count] of [['/transactions?where[copiedFrom.externalReference][like]=THE', 0], ['/transactions?where[copiedFrom][exists]=true', 1]] as const) {
        expect([person, path, (await get(person, path)).body.totalDocs]).toEqual([person, path, count])
      }
    }
    const copied = await get('editor', `/transactions/${own}?depth=3`)
    expect(typeof copied.body.copiedFrom).toBe('number')
  })

  it('by email: a client cannot try who handles their work, an editor not who has left', async () => {
    expect((await get('client', '/transactions?assigned_to=editor@test.example')).body.totalDocs).toBe(0)
    expect((await get('client', '/transactions?client=client@test.example')).body.totalDocs).toBe(1)
    expect((await get('editor', '/transactions?assigned_to=editor@test.example')).body.totalDocs).toBe(1)
  })
})

describe('what nobody may read', () => {
  const secrets = ['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'loginAttempts', 'lockUntil', 'sessions', 'sessions.id', 'password']

  it.each(secrets)('%s is neither filtered nor sorted by, here or through a relation', async (field) => {
    for (const person of ['client', 'editor', 'admin'] as const) {
      for (const path of [
        `/users?where[${field}][like]=a`, `/users?where[${field}][exists]=true`, `/users?sort=${field}`, `/users?sort=-${field}`, `/users?sort=name,${field}`,
        `/users/count?where[${field}][exists]=true`, `/transactions?where[assignedTo.${field}][like]=a`, `/transactions?where[and][0][assignedTo.${field}][like]=a`,
        `/transactions?where[AND][0][assignedTo.${field}][like]=a`, `/transactions?where[assignedTo__${field}][like]=a`, `/transactions?sort=assignedTo.${field}`,
        `/transactions?sort=assignedTo__${field}`, `/transactions/search?q=mine&sort=assignedTo.${field}`, `/transactions/export?format=csv&sort=assignedTo.${field}`,
        `/transactions/export?format=csv&where[createdBy.${field}][like]=a`, `/comments?sort=author.${field}`, `/attachments/count?where[uploadedBy.${field}][exists]=true`,
        `/imports/count?where[createdBy.${field}][exists]=true`, `/audit-logs?sort=actor.${field}`, `/notifications?where[recipient.${field}][exists]=true`,
      ]) {
        const { status } = await get(person, path)
        // Where the person sees no such record at all, that is said first.
        expect([person, path, [400, 403].includes(status)]).toEqual([person, path, true])
      }
    }
  })

  it('is not in the answer, whatever is selected or populated', async () => {
    const wanted = '(?:hash|salt|resetPassword|loginAttempts|lockUntil|"sessions")'
    for (const person of ['client', 'editor', 'admin'] as const) {
      for (const path of [
        '/users?depth=3', '/users?select[hash]=true&select[salt]=true&select[sessions]=true', `/users/${office.ids[person]}?select[resetPasswordToken]=true`,
        `/transactions/${own}?depth=3`, `/transactions/${own}?depth=2&populate[users][hash]=true&populate[users][sessions]=true`,
        '/transactions?depth=3&limit=5&populate[users][salt]=true', '/users/me?select[hash]=true', '/users?showHiddenFields=true', '/auth/me', '/users?draft=true&trash=true&locale=all&fallback-locale=none',
      ]) {
        expect([person, path, textOf(await get(person, path))]).toEqual([person, path, expect.not.stringMatching(wanted)])
      }
    }
  })

  it('of a client’s list of files is the number of internal ones, and of comments their text', async () => {
    for (const path of ['/transactions?sort=attachmentCount', '/transactions?where[attachmentCount][greater_than]=0', '/transactions?where[comments.text][like]=a', '/transactions/export?format=csv&sort=-attachmentCount']) {
      expect([path, (await get('client', path)).status]).toEqual([path, 400])
    }
  })
})

describe('population', () => {
  it('gives ids of whom one may not read, and names to staff', async () => {
    const seen = async (person: PersonKey) => (await get(person, `/transactions/${own}?depth=3`)).body
    const forClient = await seen('client')
    expect([typeof forClient.assignedTo, typeof forClient.createdBy, typeof forClient.workflow, forClient.client.id]).toEqual(['number', 'number', 'number', office.ids.client])
    expect((await seen('editor')).assignedTo.name).toBe('Test Editor')
  })

  it('by GraphQL likewise: a relation to what is hidden is null, and depth is bounded', async () => {
    const { body } = await graphql('client', `{ Transaction(id: ${own}) { assignedTo { phone email hash } createdBy { email } client { email } workflowVersion { definition } copiedFrom { externalReference } } }`)
    expect(body.data.Transaction).toMatchObject({ assignedTo: null, createdBy: null, workflowVersion: null, copiedFrom: null, client: { email: 'client@test.example' } })
    expect(JSON.stringify(body)).not.toContain('0501111111')
  })

  it('of versions by a join is narrowed to staff', async () => {
    expect((await get('client', '/workflows?joins[versionList][limit]=5')).status).toBe(403)
    for (const query of ['joins[versionList][sort]=workflow.key', 'joins[versionList][where][workflow.key][exists]=true', 'joins[versionList][limit]=0', 'joins=false']) {
      expect([query, (await get('editor', `/workflows?${query}`)).status < 500]).toEqual([query, true])
    }
  })
})

describe('the Local API in somebody’s name', () => {
  it('asks by the same rules', async () => {
    const req = await office.requestOf('client')
    const find = (where: object, sort?: string) =>
      office.payload.find({ collection: 'transactions', where: where as never, ...(sort ? { sort } : {}), overrideAccess: false, user: req.user })
    expect((await find({ 'assignedTo.phone': { like: '050111' } })).totalDocs).toBe(0)
    await expect(find({ 'assignedTo.hash': { like: 'a' } })).rejects.toMatchObject({ code: 'MALFORMED_QUERY' })
    await expect(find({}, 'assignedTo.name')).rejects.toMatchObject({ code: 'MALFORMED_QUERY' })
    await expect(find({}, 'assignedTo.hash')).rejects.toMatchObject({ code: 'MALFORMED_QUERY' })
  })
})

describe('saved views', () => {
  it('sorted by the passwords of the people they are shared with keep one order', async () => {
    const only = { constraint: 'onlyMe' }
    for (const shared of [office.ids.admin, office.ids.editor2]) {
      const body = { title: `For ${shared}`, relatedCollection: 'transactions', isShared: true, access: { read: { constraint: 'specificUsers', users: [shared] }, update: only, delete: only } }
      expect((await office.ask('editor', 'POST', '/payload-query-presets', { body })).status).toBe(201)
    }
    for (const field of ['hash', 'salt', 'resetPasswordToken', 'lockUntil']) {
      const orders = await Promise.all(['', '-'].map((sign) => get('editor', `/payload-query-presets?sort=${sign}access.read.users.${field}`)))
      const [up, down] = orders.map(({ body, status }) => (status === 200 ? JSON.stringify(body.docs.map(({ id }: { id: number }) => id)) : 'refused'))
      expect([field, up]).toEqual([field, down])
      expect((await get('editor', `/payload-query-presets?where[access.read.users.${field}][exists]=true`)).status).toBe(400)
    }
  })
})
