import { getPayload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { openOffice, password, people, type Answer, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
afterEach(() => decide(office, {}))

let last = 0
/** An address nobody used before, so that no test spends another's requests. */
const freshAddress = () => `198.51.100.${(last += 1)}`
const from = (address: string) => ({ headers: { 'x-mdc-address': address } })
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status)
const times = async (count: number, ask: (turn: number) => Promise<Answer>) => {
  const answers: Answer[] = []
  for (let turn = 0; turn < count; turn += 1) answers.push(await ask(turn))
  return answers
}
const count = async (text: string) => Number((await office.sql<{ n: string }>(text))[0]!.n)

const signIn = (address: string, email: string, path = '/auth/login', pass = 'Wrong!2026') =>
  office.ask(null, 'POST', path, { ...from(address), body: { email, password: pass } })

describe('ordinary requests', () => {
  it('tell on every answer what is left, and refuse with 429 in the caller’s language', async () => {
    await decide(office, { limits: { anonymous: 10 } })
    const address = freshAddress()
    const answers = await times(12, () => office.ask(null, 'GET', '/openapi.json', from(address)))
    expect(statuses(answers)).toEqual([...Array(10).fill(200), 429, 429])
    expect(answers.slice(0, 3).map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['9', '8', '7'])
    const arabic = await office.ask(null, 'GET', '/openapi.json', { ...from(address), locale: 'ar' })
    expect(arabic.body.errors[0]).toMatchObject({ code: 'RATE_LIMITED', message: expect.stringMatching(/عدد الطلبات كبير.*\d+ ثانية/) })
    expect(arabic.headers.get('ratelimit-limit')).toBe('10')
    expect(Number(arabic.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(arabic.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect((await office.ask(null, 'GET', '/health/live', from(address))).status).toBe(200)
    expect((await office.ask(null, 'GET', '/openapi.json', from(freshAddress()))).status).toBe(200)
  })

  it('of a person count together, from whatever address and by whatever door', async () => {
    const session = await office.ask(null, 'POST', '/auth/login', { body: { email: people.client2.email, password }, ...from(freshAddress()) })
    const headers = { authorization: `Bearer ${session.body.access_token}` }
    const doors = [['GET', '/transactions'], ['GET', '/users/me'], ['GET', '/comments'], ['POST', '/graphql']] as const
    const ask = (turn: number) => {
      const [method, path] = doors[turn % doors.length]!
      const body = method === 'POST' ? { query: '{ Transactions { totalDocs } }' } : undefined
      return office.ask(null, method, path, { headers: { ...headers, 'x-mdc-address': freshAddress() }, body })
    }
    // The first request of a token counts with its address: nobody knows yet whose it is.
    await ask(0)
    await decide(office, { limits: { signedIn: 10 } })
    const answers = await times(12, ask)
    expect(statuses(answers)).toEqual([...Array(10).fill(200), 429, 429])
  })

  it('with made-up tokens count with their address, however often the token changes', async () => {
    await decide(office, { limits: { anonymous: 10 } })
    const address = freshAddress()
    const answers = await times(12, (turn) =>
      office.ask(null, 'GET', '/transactions', { headers: { 'x-mdc-address': address, authorization: `Bearer made-up-${turn}` } }),
    )
    expect(statuses(answers)).toEqual([...Array(10).fill(401), 429, 429])
  })

  it('cost the database nothing while somebody is far below the limit', async () => {
    const before = await count('select count(*) as n from rate_limits')
    const person = await office.tokenOf('editor2')
    await times(15, () => office.ask(null, 'GET', '/transactions', { headers: { authorization: `JWT ${person}`, 'x-mdc-address': freshAddress() } }))
    expect(await count('select count(*) as n from rate_limits')).toBe(before)
  })

  it('are counted for all processes together, to within a portion of each', async () => {
    await decide(office, { limits: { anonymous: 100 } })
    const { default: config } = await import('../../../payload.config.ts')
    const { closePayload } = await import('../../../src/platform/closePayload.ts')
    const { countInPortions } = await import('../../../src/platform/countInPortions.ts')
    const other = await getPayload({ config, disableOnInit: true, key: 'second process' })
    try {
      const rule = { name: 'anonymous', limit: 100, seconds: 60 }
      const address = freshAddress()
      let admitted = 0
      for (let turn = 0; turn < 200; turn += 1) {
        const allowance = await countInPortions(turn % 2 === 0 ? office.payload : other, rule, address)
        if (allowance.allowed) admitted += 1
      }
      // Two in a portion of a hundredfold limit: each of two processes may keep one use to itself.
      expect(admitted).toBeGreaterThanOrEqual(98)
      expect(admitted).toBeLessThanOrEqual(102)
    } finally {
      await closePayload(other)
    }
  })

  it('cannot get past the limit by coming all at once', async () => {
    await decide(office, { limits: { anonymous: 20 } })
    const address = freshAddress()
    const answers = await Promise.all(Array.from({ length: 60 }, () => office.ask(null, 'GET', '/openapi.json', from(address))))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20)
  })

  it('for pages are counted by the same limits, and answered by a page in the visitor’s language', async () => {
    await decide(office, { limits: { anonymous: 10 } })
    const { refusePage } = await import('../../../src/endpoints/pages/refusePage.ts')
    const visit = (headers: Record<string, string>, path = '/track') => refusePage(office.payload, new Request(`http://localhost${path}`, { headers }))
    const stranger = { 'x-mdc-address': freshAddress(), 'accept-language': 'ar' }
    for (let turn = 0; turn < 10; turn += 1) expect(await visit(stranger)).toBeNull()
    const refused = (await visit(stranger))!
    expect([refused.status, refused.headers.get('ratelimit-limit')]).toEqual([429, '10'])
    expect(await refused.text()).toMatch(/dir="rtl"[\s\S]*عدد الطلبات كبير/)
    expect(await visit(stranger, '/_next/static/chunks/a.js')).toBeNull()
    const staff = { 'x-mdc-address': freshAddress(), cookie: `payload-token=${await office.tokenOf('admin2')}`, 'sec-fetch-site': 'same-origin' }
    for (let turn = 0; turn < 25; turn += 1) expect(await visit(staff, '/admin')).toBeNull()
  })

  it('follow a changed setting', async () => {
    const address = freshAddress()
    await decide(office, { limits: { anonymous: 10 } })
    await times(11, () => office.ask(null, 'GET', '/openapi.json', from(address)))
    await decide(office, { limits: { anonymous: 50 } })
    expect((await office.ask(null, 'GET', '/openapi.json', from(address))).status).toBe(200)
  })
})

describe('signing in', () => {
  it.each(['/auth/login', '/users/login'])('%s is limited per account, from wherever it comes', async (path) => {
    await decide(office, { limits: { signInPerAccount: 5 } })
    const email = `nobody-${path.length}@test.example`
    const answers = await times(7, () => signIn(freshAddress(), email, path))
    expect(statuses(answers)).toEqual([401, 401, 401, 401, 401, 429, 429])
    // However it is written, and by the other door too.
    expect((await signIn(freshAddress(), ` ${email.toUpperCase()} `, '/auth/login')).status).toBe(429)
    expect((await signIn(freshAddress(), `other-${email}`)).status).toBe(401)
  })

  it('is limited per address, whatever the account', async () => {
    await decide(office, { limits: { signInPerAddress: 5 } })
    const address = freshAddress()
    const answers = await times(7, (turn) => signIn(address, `guess-${turn}@test.example`, turn % 2 === 0 ? '/auth/login' : '/users/login'))
    expect(statuses(answers)).toEqual([401, 401, 401, 401, 401, 429, 429])
    expect(answers[6]!.headers.get('ratelimit-policy')).toBe('5;w=600')
    // What compares a token is guessing too.
    expect((await office.ask(null, 'POST', '/users/reset-password', { ...from(address), body: { token: 'x', password: 'y' } })).status).toBe(429)
  })

  it('all at once lets through exactly as many as allowed', async () => {
    await decide(office, { limits: { signInPerAddress: 5 } })
    const address = freshAddress()
    const answers = await Promise.all(Array.from({ length: 9 }, (_, turn) => signIn(address, `at-once-${turn}@test.example`)))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4)
  })

  it('by a form counts for its account like JSON', async () => {
    await decide(office, { limits: { signInPerAccount: 5 } })
    const email = 'by-form@test.example'
    const send = () => {
      const form = new FormData()
      form.append('_payload', JSON.stringify({ email, password: 'Wrong!2026' }))
      return office.ask(null, 'POST', '/users/login', { ...from(freshAddress()), form })
    }
    expect(statuses(await times(6, send))).toEqual([401, 401, 401, 401, 401, 429])
  })
})

describe('GraphQL', () => {
  const aliases = (n: number, field: (turn: number) => string) => `mutation { ${Array.from({ length: n }, (_, turn) => `a${turn}: ${field(turn)}`).join(' ')} }`
  const graphql = (address: string, query: string, variables?: object) =>
    office.ask(null, 'POST', '/graphql', { ...from(address), body: { query, ...(variables ? { variables } : {}) } })
  const failures = () => count(`select count(*) as n from audit_logs where action = 'signInFailed'`)

  it('counts every alias of a login', async () => {
    await decide(office, { limits: { signInPerAddress: 20 } })
    const address = freshAddress()
    const before = await failures()
    const refused = await graphql(address, aliases(100, (turn) => `loginUser(email: "alias-${turn}@test.example", password: "x") { token }`))
    expect([refused.status, refused.body.errors[0].code]).toEqual([429, 'RATE_LIMITED'])
    expect(await failures()).toBe(before)
    expect((await signIn(address, 'after@test.example')).status).toBe(429)
  })

  it('counts them for the account too, named by a variable or within fragments', async () => {
    await decide(office, { limits: { signInPerAccount: 5 } })
    const login = (alias: string) => `${alias}: loginUser(email: $email, password: "x") { token }`
    const query = `mutation ($email: String!) { ${login('a')} ...more ...more ... on Mutation { ${login('b')} } } fragment more on Mutation { ${login('c')} ${login('d')} ${login('e')} ${login('f')} }`
    const answer = await graphql(freshAddress(), query, { email: 'by-variable@test.example' })
    expect(answer.status).toBe(429)
    expect((await signIn(freshAddress(), 'by-variable@test.example')).status).toBe(429)
  })

  it('counts queries as often as they ask', async () => {
    await decide(office, { limits: { anonymous: 10 } })
    const query = `{ ${Array.from({ length: 11 }, (_, turn) => `q${turn}: meUser { exp }`).join(' ')} }`
    expect((await graphql(freshAddress(), query)).status).toBe(429)
  })

  it('refuses a document of endless length before it is read', async () => {
    const answer = await graphql(freshAddress(), `{ ${'meUser { exp } '.repeat(10_000)} }`)
    expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'MALFORMED_BODY'])
  })

  it('counts password resets', async () => {
    await decide(office, { limits: { passwordResetPerAccount: 2 } })
    const answer = await graphql(freshAddress(), aliases(3, () => `forgotPasswordUser(email: "${people.client.email}")`))
    expect(answer.status).toBe(429)
  })
})

describe('other limits', () => {
  it('resets of passwords are limited per account and per address', async () => {
    await decide(office, { limits: { passwordResetPerAccount: 2, passwordResetPerAddress: 3 } })
    const reset = (address: string, email: string) => office.ask(null, 'POST', '/users/forgot-password', { ...from(address), body: { email } })
    const ofOne = await times(3, () => reset(freshAddress(), 'stranger@test.example'))
    expect(ofOne.map(({ status }) => status === 429)).toEqual([false, false, true])
    const address = freshAddress()
    const ofMany = await times(4, (turn) => reset(address, `stranger-${turn}@test.example`))
    expect(ofMany.map(({ status }) => status === 429)).toEqual([false, false, false, true])
  })

  it('registrations are limited per address', async () => {
    await decide(office, { limits: { registration: 2 } })
    const address = freshAddress()
    const answers = await times(3, () => office.ask(null, 'POST', '/users/first-register', { ...from(address), body: {} }))
    expect(statuses(answers)).toEqual([403, 403, 429])
  })

  it('large jobs are limited per person: bulk, import, export, and Payload’s own way of changing many', async () => {
    await decide(office, { limits: { bulk: 3 } })
    const as: PersonKey = 'admin2'
    await office.ask(as, 'GET', '/users/me')
    const answers = [
      await office.ask(as, 'GET', '/transactions/export?format=csv'),
      await office.ask(as, 'POST', '/transactions/bulk', { body: { action: 'priority', priority: 'low', ids: [1] } }),
      await office.ask(as, 'PATCH', '/departments?where[id][equals]=0', { body: { name: 'x' } }),
      await office.ask(as, 'GET', '/transactions/export?format=csv'),
    ]
    expect(answers.slice(0, 3).map(({ status }) => status === 429)).toEqual([false, false, false])
    expect([answers[3]!.status, answers[3]!.headers.get('ratelimit-limit')]).toEqual([429, '3'])
    expect((await office.ask(as, 'GET', '/transactions')).status).toBe(200)
  })

  it('keeps no email in the table of counts', async () => {
    await signIn(freshAddress(), 'private@test.example')
    expect(await count(`select count(*) as n from rate_limits where key like '%@%'`)).toBe(0)
  })
})
