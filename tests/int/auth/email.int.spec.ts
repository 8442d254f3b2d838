import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mailsTo, tokenMailedTo } from '../../helpers/mails.ts'
import { openOffice, password, people, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const post = (path: string, body: object, headers: Record<string, string> = {}) => office.ask(null, 'POST', path, { body, headers })
const login = (email: string, secret = password) => post('/auth/login', { email, password: secret })
const verify = (token: string) => post('/auth/verify-email', { token })
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const codeOf = (answer: { status: number; body: any }) => [answer.status, answer.body.errors?.[0]?.code]
const graphqlCode = (answer: { body: any }) => answer.body.errors?.[0]?.extensions?.code
const newcomer = async (email: string, data: object = {}) =>
  Number((await office.payload.create({
    collection: 'users',
    data: { email, password, name: email, role: 'client', status: 'active', locale: 'en', ...data } as never,
  })).id)
const emailOf = async (id: number) => (await office.sql<{ email: string }>('select email from users where id = $1', [id]))[0]?.email
const kindsTo = async (email: string) => (await mailsTo(office, email)).map(({ mail }) => mail)

describe('an email address', () => {
  it('changes with the password and a confirmation from the new address, and ends every session', async () => {
    const [old, fresh] = ['old@email.example', 'fresh@email.example']
    const id = await newcomer(old, { locale: 'ar' })
    const headers = bearer((await login(old)).body.access_token)
    expect(codeOf(await post('/auth/change-email', { currentPassword: 'Wrong!2026', email: fresh }, headers))).toEqual([403, 'WRONG_PASSWORD'])
    expect(codeOf(await post('/auth/change-email', { currentPassword: password, email: old }, headers))).toEqual([400, 'VALIDATION_FAILED'])
    expect((await post('/auth/change-email', { current_password: password, email: ` ${fresh.toUpperCase()}` }, headers)).status).toBe(202)
    const token = await tokenMailedTo(office, fresh, 'emailChangeConfirm')
    const [notice] = await mailsTo(office, old)
    expect([notice?.mail, notice?.locale, notice?.text]).toEqual(['emailChangeNotice', 'ar', expect.stringContaining(fresh)])
    expect(await emailOf(id)).toBe(old)

    const answers = await Promise.all([verify(token), verify(token)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
    expect(answers.find(({ status }) => status === 200)?.body.outcome).toBe('emailChanged')
    expect(await emailOf(id)).toBe(fresh)
    expect((await office.ask(null, 'GET', '/auth/me', { headers })).status).toBe(401)
    expect((await login(old)).status).toBe(401)
    expect((await login(fresh)).status).toBe(200)
    // Stored encrypted for the person; read where admins read it.
    const { body } = await office.ask('admin', 'GET', `/audit-logs?action=userChanged&entity=users&entity_id=${id}`)
    const change = body.docs.find(({ after }: any) => after.email)
    expect([change?.before.email, change?.after.email]).toEqual([old, fresh])
  })

  it('is set by no other door, neither one’s own nor by an admin', async () => {
    const id = await newcomer('doors@email.example')
    const headers = bearer((await login('doors@email.example')).body.access_token)
    const body = { email: 'elsewhere@email.example' }
    for (const method of ['PATCH', 'PUT']) {
      expect((await office.ask(null, method, `/users/${id}`, { body, headers })).status).toBe(403)
      expect(codeOf(await office.ask('admin', method, `/users/${id}`, { body }))).toEqual([409, 'USE_EMAIL_ENDPOINT'])
      expect(codeOf(await office.ask('admin', method, `/users/${office.ids.admin}`, { body }))).toEqual([409, 'USE_EMAIL_ENDPOINT'])
    }
    const mutation = { query: `mutation { updateUser(id: ${id}, data: { email: "elsewhere@email.example" }) { id } }` }
    expect(graphqlCode(await office.ask('admin', 'POST', '/graphql', { body: mutation }))).toBe('USE_EMAIL_ENDPOINT')
    expect(graphqlCode(await post('/graphql', mutation, headers))).toBe('FIELD_FORBIDDEN')
    expect((await office.ask('admin', 'PATCH', `/users?where[id][equals]=${id}`, { body })).status).toBe(403)
    expect(await emailOf(id)).toBe('doors@email.example')
    // The same address in other letters is no change.
    expect((await office.ask('admin', 'PATCH', `/users/${id}`, { body: { email: 'Doors@Email.example', name: 'Renamed' } })).status).toBe(200)
  })

  it('is changed for somebody by an admin with the admin’s own password; nobody else may', async () => {
    const id = await newcomer('typo@email.exmaple')
    const body = { currentPassword: password, email: 'typo@email.example' }
    for (const person of ['client', 'editor'] as const) {
      expect((await office.ask(person, 'POST', `/users/${id}/change-email`, { body })).status).toBe(403)
    }
    expect(codeOf(await office.ask('admin', 'POST', `/users/${id}/change-email`, { body: { ...body, currentPassword: 'Wrong!2026' } }))).toEqual([403, 'WRONG_PASSWORD'])
    expect(codeOf(await office.ask('admin', 'POST', '/users/999999/change-email', { body }))).toEqual([404, 'NOT_FOUND'])
    expect((await office.ask('admin', 'POST', `/users/${id}/change-email`, { body })).status).toBe(202)
    expect((await verify(await tokenMailedTo(office, 'typo@email.example', 'emailChangeConfirm'))).status).toBe(200)
    expect(await emailOf(id)).toBe('typo@email.example')
  })

  it('of somebody else is neither told nor taken', async () => {
    const id = await newcomer('taker@email.example')
    const headers = bearer((await login('taker@email.example')).body.access_token)
    const taken = await post('/auth/change-email', { currentPassword: password, email: people.client.email }, headers)
    await office.workOff()
    const free = await post('/auth/change-email', { currentPassword: password, email: 'free@email.example' }, headers)
    expect([taken.status, taken.body]).toEqual([free.status, free.body])
    await office.workOff()
    // The later request took the place of the earlier one.
    const links = (await Promise.all([people.client.email, 'free@email.example'].map((to) => tokenMailedTo(office, to, 'emailChangeConfirm'))))
    const outcomes = await Promise.all(links.map(verify))
    expect(outcomes.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    expect(await emailOf(office.ids.client)).toBe(people.client.email)
    expect([await emailOf(id)]).not.toContain(people.client.email)
  })

  it('waits in vain when the password is changed meanwhile: a stolen session loses its link', async () => {
    const email = 'robbed@email.example'
    const id = await newcomer(email)
    const headers = bearer((await login(email)).body.access_token)
    await post('/auth/change-email', { currentPassword: password, email: 'thief@email.example' }, headers)
    const token = await tokenMailedTo(office, 'thief@email.example', 'emailChangeConfirm')
    await post('/auth/password-reset-request', { email })
    await post('/auth/password-reset-confirm', { token: await tokenMailedTo(office, email, 'passwordReset'), password: 'Seven!cranes9' })
    expect(codeOf(await verify(token))).toEqual([400, 'INVALID_LINK'])
    expect(await emailOf(id)).toBe(email)
    expect(await kindsTo(email)).toEqual(['emailChangeNotice', 'passwordReset', 'passwordChanged'])
  })
})
