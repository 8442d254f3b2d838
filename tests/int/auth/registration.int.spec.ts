import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { mailsTo, tokenMailedTo } from '../../helpers/mails.ts'
import { openOffice, people, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterEach(() => decide(office, {}))
afterAll(() => office.close())

const password = 'Seven!cranes9'
const applicant = (email: string, more: object = {}) =>
  ({ name: 'Khalid Applicant', email, phone: '+966 50 555 0100', company: 'Al Noor', registrationNumber: '1010123456', password, ...more })
const register = (email: string, more: object = {}, locale?: 'en' | 'ar') =>
  office.ask(null, 'POST', '/auth/register', { body: applicant(email, more), ...(locale ? { locale } : {}) })
const verify = (token: string) => office.ask(null, 'POST', '/auth/verify-email', { body: { token } })
const login = (email: string, secret = password) => office.ask(null, 'POST', '/auth/login', { body: { email, password: secret } })
const codeOf = (answer: { status: number; body: any }) => [answer.status, answer.body.errors?.[0]?.code]
const fieldsOf = (answer: { body: any }) => answer.body.errors[0].data.errors.map((each: any) => each.path)
const accountOf = async (email: string) => (await office.sql('select id, status, role, locale, phone, company from users where email = $1', [email]))[0]
const kindsTo = async (email: string) => (await mailsTo(office, email)).map(({ mail }) => mail)

describe('POST /auth/register', () => {
  it('leads by a confirmed address and an admin to an account that works', async () => {
    const email = 'way@applicant.example'
    const answer = await register(` ${email.toUpperCase()} `, { locale: 'ar', phone: '٠٥٠٥٥٥٠١٠٠' })
    expect([answer.status, Object.keys(answer.body)]).toEqual([202, ['message']])
    expect(await accountOf(email)).toBeUndefined()
    expect(codeOf(await login(email, 'Wrong!2026'))).toEqual([401, 'BAD_CREDENTIALS'])

    const token = await tokenMailedTo(office, email, 'emailVerification')
    const [mail] = await mailsTo(office, email)
    expect([mail?.locale, mail?.html]).toEqual(['ar', expect.stringContaining('dir="rtl"')])
    expect(codeOf(await login(email))).toEqual([403, 'EMAIL_UNVERIFIED'])
    const jobs = await office.sql<{ data: unknown }>('select data from pgboss.job')
    expect(JSON.stringify(jobs)).not.toContain(token)
    expect(JSON.stringify(await office.sql('select * from mail_tokens'))).not.toContain(token)

    // The reminder that this sign-in brought does not break the link of the first mail.
    await office.sql(`update deliveries set created_at = created_at - interval '16 minutes'`)
    expect(codeOf(await login(email))).toEqual([403, 'EMAIL_UNVERIFIED'])
    await office.workOff()
    const verified = await verify(token)
    expect([verified.status, verified.body.outcome]).toEqual([200, 'pending'])
    expect(await accountOf(email)).toMatchObject({ status: 'pending', role: 'client', locale: 'ar', phone: '0505550100', company: 'Al Noor' })
    expect(codeOf(await verify(token))).toEqual([400, 'INVALID_LINK'])
    expect(codeOf(await login(email))).toEqual([403, 'ACCOUNT_PENDING'])
    expect(new Set(await kindsTo(email))).toEqual(new Set(['emailVerification', 'registrationReceived']))
    const toAdmin = (await mailsTo(office, people.admin2.email)).find((each) => each.text.includes(email))
    expect([toAdmin?.mail, toAdmin?.locale]).toEqual(['registrationWaiting', 'ar'])
    const inApp = `select recipient_id, data->>'applicantEmail' as email from notifications where event = 'registrationWaiting' order by recipient_id`
    expect(await office.sql(inApp)).toEqual([office.ids.admin, office.ids.admin2].toSorted((a, b) => a - b).map((admin) => ({ recipient_id: admin, email })))

    const { id } = (await accountOf(email)) as { id: number }
    expect((await office.ask('admin', 'PUT', `/users/${id}/approve`)).status).toBe(200)
    expect((await kindsTo(email)).at(-1)).toBe('registrationApproved')
    expect((await login(email)).status).toBe(200)
  })

  it('says and does the same for an address that has an account, and tells only its owner', async () => {
    const before = await office.sql('select hash from users where email = $1', [people.client.email])
    const [known, unknown] = await Promise.all([register(people.client.email), register('fresh@applicant.example')])
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    expect(await kindsTo(people.client.email)).toEqual(['alreadyRegistered'])
    expect(await office.sql('select hash from users where email = $1', [people.client.email])).toEqual(before)
    expect(await office.sql('select 1 from registrations where email = $1', [people.client.email])).toEqual([])
  })

  it('cannot be used to take an address over: each link leads to the password chosen with it', async () => {
    const email = 'contested@applicant.example'
    await register(email, { password: 'Owner!cranes9' })
    const ownersLink = await tokenMailedTo(office, email, 'emailVerification')
    await register(email, { password: 'Attacker!cranes9' })
    await office.workOff()
    expect((await verify(ownersLink)).status).toBe(200)
    expect(codeOf(await login(email, 'Owner!cranes9'))).toEqual([403, 'ACCOUNT_PENDING'])
    expect(codeOf(await login(email, 'Attacker!cranes9'))).toEqual([401, 'BAD_CREDENTIALS'])
    const attackersLink = await tokenMailedTo(office, email, 'emailVerification').catch(() => 'x'.repeat(43))
    expect(codeOf(await verify(attackersLink))).toEqual([400, 'INVALID_LINK'])
  })

  it('makes one account of many confirmations at once', async () => {
    const email = 'double@applicant.example'
    await Promise.all([register(email), register(email)])
    const mails = await mailsTo(office, email)
    const tokens = mails.map(({ text }) => /token=([\w-]+)/.exec(text)![1]!)
    expect(new Set(tokens).size).toBe(2)
    const answers = await Promise.all([...tokens, ...tokens].map(verify))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.every(({ status }) => status < 500)).toBe(true)
    expect(await office.sql('select 1 from users where email = $1', [email])).toHaveLength(1)
  })

  it('obeys the settings: no approval, no confirmation, allowed domains, closed', async () => {
    await decide(office, { signIn: { adminApproval: false } })
    await register('noapproval@applicant.example')
    expect((await verify(await tokenMailedTo(office, 'noapproval@applicant.example', 'emailVerification'))).body.outcome).toBe('active')
    expect((await login('noapproval@applicant.example')).status).toBe(200)
    expect(await kindsTo('noapproval@applicant.example')).toEqual(['emailVerification', 'welcome'])

    await decide(office, { signIn: { emailVerification: false } })
    await register('noconfirm@applicant.example')
    await office.workOff()
    expect(await accountOf('noconfirm@applicant.example')).toMatchObject({ status: 'pending' })

    await decide(office, { signIn: { allowedDomains: ['alnoor.example'] } })
    const strange = await register('x@other.example')
    expect([...codeOf(strange), ...fieldsOf(strange)]).toEqual([400, 'VALIDATION_FAILED', 'email'])
    expect((await register('x@alnoor.example')).status).toBe(202)

    await decide(office, { signIn: { registration: false } })
    expect(codeOf(await register('closed@applicant.example'))).toEqual([403, 'FEATURE_OFF'])
    const rules = await office.ask(null, 'GET', '/auth/password-rules', { locale: 'ar' })
    expect(rules.body).toMatchObject({ length: 8, registration: { open: false, emailVerification: true, approval: true } })
    expect(rules.body.rules[0].message).toMatch(/[؀-ۿ]/)
  })

  it('names every field that is wrong, in both languages, and takes snake_case', async () => {
    const wrong = await register('no address', { phone: 'abc', registrationNumber: '', name: '', password: 'Aa1!' }, 'ar')
    expect(fieldsOf(wrong)).toEqual(['name', 'email', 'phone', 'registrationNumber', 'password'])
    expect(wrong.body.errors[0].data.errors.every((each: any) => /[؀-ۿ]/.test(each.message))).toBe(true)
    expect(fieldsOf(await register('spam@applicant.example', { name: 'You won: https://evil.example' }))).toEqual(['name'])
    const weak = await register('weak@applicant.example', { password: 'password' }, 'ar')
    const codes = weak.body.errors[0].data.errors.map((each: any) => each.code)
    expect(codes).toEqual(['PASSWORD_NO_UPPER', 'PASSWORD_NO_DIGIT', 'PASSWORD_NO_SYMBOL'])
    expect(weak.body.errors[0].data.errors[0].message).toMatch(/[؀-ۿ]/)
    const { registrationNumber, ...rest } = applicant('snake@applicant.example')
    const snake = await office.ask(null, 'POST', '/auth/register', { body: { ...rest, registration_number: registrationNumber } })
    expect(snake.status).toBe(202)
  })

  it('gives nobody a role or a status of their own choice', async () => {
    const email = 'greedy@applicant.example'
    await register(email, { role: 'admin', status: 'active', id: 1 })
    // Opened in the browser of somebody who is signed in, an admin at that, it is still nobody's doing.
    const token = await tokenMailedTo(office, email, 'emailVerification')
    expect((await office.ask('admin', 'POST', '/auth/verify-email', { body: { token } })).body.outcome).toBe('pending')
    expect(await accountOf(email)).toMatchObject({ role: 'client', status: 'pending' })
    expect(await kindsTo(email)).toEqual(['emailVerification', 'registrationReceived'])
    expect((await office.ask(null, 'POST', '/users', { body: applicant('direct@applicant.example') })).status).toBe(401)
  })

  it('sends the link again to whoever signs in without having used it, every quarter of an hour', async () => {
    const email = 'lost@applicant.example'
    await register(email)
    await office.workOff()
    await Promise.all([login(email), login(email), login(email)])
    const sent = (await kindsTo(email)).length
    // Four were due; a quarter may have begun in between.
    expect(sent).toBeLessThan(3)
    await office.sql(`update deliveries set created_at = created_at - interval '16 minutes'`)
    await login(email)
    expect(await kindsTo(email)).toHaveLength(sent + 1)
    expect(codeOf(await verify('unknown-unknown-unknown-unknown'))).toEqual([400, 'INVALID_LINK'])
  })
})
