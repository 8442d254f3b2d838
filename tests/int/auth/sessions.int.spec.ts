import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { mailsTo } from '../../helpers/mails.ts'
import { openOffice, password, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterEach(() => decide(office, {}))
afterAll(() => office.close())

const from = (ip: string, agent: string) => ({ 'x-mdc-address': ip, 'user-agent': agent })
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
const login = async (email: string, headers: Record<string, string> = {}) => {
  const answer = await office.ask(null, 'POST', '/auth/login', { body: { email, password }, headers })
  expect(answer.status).toBe(200)
  return answer.body as { access_token: string; refresh_token: string }
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const asked = (method: string, path: string, token: string) => office.ask(null, method, path, { headers: bearer(token) })
const newcomer = async (email: string, data: object = {}) =>
  Number((await office.payload.create({
    collection: 'users',
    data: { email, password, name: email, role: 'client', status: 'active', locale: 'en', ...data } as never,
  })).id)

describe('GET /auth/sessions', () => {
  it('tells device, address, times and which one asks; the admin sees the same of anybody', async () => {
    const id = await newcomer('list@sessions.example')
    const one = await login('list@sessions.example', from('192.0.2.7', firefox))
    await login('list@sessions.example', from('198.51.100.9', 'curl/8.5.0'))
    const { body } = await asked('GET', '/auth/sessions', one.access_token)
    expect(body.docs).toHaveLength(2)
    expect(body.docs.find((each: any) => each.current)).toMatchObject({ ip: '192.0.2.7', userAgent: firefox })
    expect(body.docs.find((each: any) => !each.current)).toMatchObject({ ip: '198.51.100.9', userAgent: 'curl/8.5.0' })
    expect(Object.keys(body.docs[0])).toEqual(['id', 'createdAt', 'lastSeenAt', 'expiresAt', 'ip', 'userAgent', 'current'])
    const seen = await office.ask('admin', 'GET', `/users/${id}/sessions`)
    expect(seen.body.docs.map((each: any) => [each.ip, each.current]).toSorted()).toEqual([['192.0.2.7', false], ['198.51.100.9', false]])
    expect((await office.ask('editor', 'GET', `/users/${id}/sessions`)).status).toBe(403)
    expect((await office.ask('admin', 'GET', '/users/999999/sessions')).status).toBe(404)
    expect((await office.ask(null, 'GET', '/auth/sessions')).status).toBe(401)
  })

  it('knows when a session was last used without writing per request, and keeps it when Payload saves the account', async () => {
    const id = await newcomer('seen@sessions.example')
    const { access_token: token } = await login('seen@sessions.example', from('192.0.2.8', firefox))
    await office.sql(`update session_facts set last_seen_at = now() - interval '1 hour' where user_id = $1`, [id])
    const written = () => office.sql('select xmin::text from session_facts where user_id = $1', [id])
    const before = await written()
    for (let each = 0; each < 5; each += 1) await asked('GET', '/auth/me', token)
    expect(await written()).toEqual(before)
    await office.ask('admin', 'PATCH', `/users/${id}`, { body: { name: 'Saved meanwhile' } })
    const { body } = await asked('GET', '/auth/sessions', token)
    expect(Date.now() - Date.parse(body.docs[0].lastSeenAt)).toBeLessThan(60_000)
    expect(body.docs[0].ip).toBe('192.0.2.8')
  })
})

describe('ending sessions', () => {
  it('ends one, the others, or all of somebody; tokens stop at once; nobody ends another’s', async () => {
    const id = await newcomer('end@sessions.example')
    const [one, two, three] = [await login('end@sessions.example'), await login('end@sessions.example'), await login('end@sessions.example')]
    await newcomer('foreign@sessions.example')
    const foreign = await login('foreign@sessions.example')
    const [{ id: foreignSession }] = (await asked('GET', '/auth/sessions', foreign.access_token)).body.docs
    expect((await asked('DELETE', `/auth/sessions/${foreignSession}`, one.access_token)).status).toBe(404)

    const sessionOfTwo = (await asked('GET', '/auth/sessions', two.access_token)).body.docs.find((each: any) => each.current).id
    const twice = await Promise.all([0, 1].map(() => asked('DELETE', `/auth/sessions/${sessionOfTwo}`, one.access_token)))
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 404])
    expect((await asked('GET', '/auth/me', two.access_token)).status).toBe(401)
    expect((await office.ask(null, 'POST', '/auth/refresh', { body: { refresh_token: two.refresh_token } })).status).toBe(401)

    expect((await asked('DELETE', '/auth/sessions', one.access_token)).body).toEqual({ ended: 1 })
    expect((await asked('GET', '/auth/me', three.access_token)).status).toBe(401)
    expect((await asked('GET', '/auth/me', one.access_token)).status).toBe(200)

    expect((await asked('POST', `/users/${id}/end-sessions`, foreign.access_token)).status).toBe(403)
    expect((await office.ask('admin', 'POST', `/users/${id}/end-sessions`)).body).toEqual({ ended: 1 })
    expect((await asked('GET', '/auth/me', one.access_token)).status).toBe(401)
    const actions = await office.sql<{ action: string }>(`select action from audit_logs where entity_id = $1 and action like 'session%' order by id`, [String(id)])
    expect(actions.map(({ action }) => action)).toEqual(['sessionEnded', 'sessionsEnded', 'sessionsEnded'])
  })
})

describe('the admin UI’s session', () => {
  it('lasts as long as the idle time of the settings, at sign-in and at renewal, by REST and GraphQL', async () => {
    await newcomer('idle@sessions.example', { role: 'admin' })
    await decide(office, { signIn: { idleMinutes: 7 } })
    const minutesOf = (exp: number) => Math.round((exp * 1000 - Date.now()) / 60_000)
    const { body } = await office.ask(null, 'POST', '/users/login', { body: { email: 'idle@sessions.example', password } })
    expect(minutesOf(body.exp)).toBe(7)
    const renewed = await asked('POST', '/users/refresh-token', body.token)
    expect([renewed.status, minutesOf(renewed.body.exp)]).toEqual([200, 7])
    const query = 'mutation { refreshTokenUser { exp refreshedToken } }'
    const again = await office.ask(null, 'POST', '/graphql', { body: { query }, headers: bearer(renewed.body.refreshedToken) })
    expect(minutesOf(again.body.data.refreshTokenUser.exp)).toBe(7)
    const [session] = (await asked('GET', '/auth/sessions', renewed.body.refreshedToken)).body.docs
    expect(minutesOf(Date.parse(session.expiresAt) / 1000)).toBe(7)
  })

  it('cannot be renewed once it has ended', async () => {
    const id = await newcomer('ended@sessions.example')
    const { access_token: token } = await login('ended@sessions.example')
    await Promise.all([
      office.ask('admin', 'POST', `/users/${id}/end-sessions`),
      ...[0, 1, 2].map(async () => expect((await asked('POST', '/users/refresh-token', token)).status).toBeLessThan(500)),
    ])
    expect(await office.sql('select 1 from users_sessions where _parent_id = $1', [id])).toEqual([])
  })
})

describe('a sign-in from a new device', () => {
  it('is told by mail: not the first, not a new version, not when turned off', async () => {
    const email = 'device@sessions.example'
    await newcomer(email, { locale: 'ar' })
    await login(email, from('192.0.2.7', firefox))
    await login(email, from('192.0.77.1', firefox.replaceAll('150', '151')))
    expect(await mailsTo(office, email)).toEqual([])
    await login(email, from('203.0.113.5', firefox))
    const [mail, ...more] = await mailsTo(office, email)
    expect([mail?.mail, mail?.locale, more]).toEqual(['newDevice', 'ar', []])
    expect(mail?.text).toContain('203.0.113.5')
    await login(email, from('203.0.113.6', firefox))
    await decide(office, { signIn: { newDeviceMail: false } })
    await login(email, from('203.0.113.6', 'curl/8.5.0'))
    expect(await mailsTo(office, email)).toHaveLength(1)
  })
})
