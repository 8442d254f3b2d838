import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, password, people, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const ask = (as: PersonKey | null, query: string, variables?: object) =>
  office.ask(as, 'POST', '/graphql', { body: { query, ...(variables ? { variables } : {}) } })
const codes = (answer: { body: any }) => (answer.body.errors ?? []).map((each: any) => each.extensions?.code)

describe('POST /graphql', () => {
  it('creates through the same hooks: number, history, audit', async () => {
    const answer = await ask('editor', `mutation { createTransaction(data: { externalReference: "G-1", clientName: "By GraphQL", type: 1, priority: normal, rev: 1 })
      { id reference status rev } }`)
    expect(answer.body.errors).toBeUndefined()
    const { id, reference, status, rev } = answer.body.data.createTransaction
    expect([status, rev]).toEqual(['draft', 1])
    expect(reference).toMatch(/^[A-Z]+-\d{4}-\d+$/)
    const [lines] = await office.sql<{ history: string; audit: string }>(
      `select (select count(*) from transaction_history where transaction_id = $1::int) as history,
         (select count(*) from audit_logs where entity = 'transactions' and entity_id = $1::text) as audit`, [id])
    expect(lines).toEqual({ history: '1', audit: '1' })
  })

  it('refuses what REST refuses, with the same code', async () => {
    const { id } = await office.create()
    const refused: [PersonKey | null, string, string][] = [
      ['editor', `mutation { updateTransaction(id: ${id}, data: { status: "approved" }) { id } }`, 'USE_STATUS_ENDPOINT'],
      ['admin', `mutation { updateTransaction(id: ${id}, data: { reference: "MDC-1" }) { id } }`, 'FIELD_FORBIDDEN'],
      ['admin', `mutation { deleteTransaction(id: ${id}) { id } }`, 'USE_DELETE_WITH_REASON'],
      ['editor', `mutation { updateTransaction(id: ${id}, data: { rev: 99, title: "x" }) { id } }`, 'STALE_REV'],
      ['client', `mutation { createTransaction(data: { externalReference: "G", clientName: "x", type: 1, priority: normal, rev: 1 }) { id } }`, 'FORBIDDEN'],
      ['client', `mutation { createNotification(data: { recipient: 1, event: "x", deliveryKey: "x" }) { id } }`, 'FORBIDDEN'],
      ['client', `{ Transaction(id: ${id}) { id } }`, 'NOT_FOUND'],
      [null, '{ Transactions { totalDocs } }', 'UNAUTHENTICATED'],
      ['editor', '{ Users(sort: "hash") { totalDocs } }', 'MALFORMED_QUERY'],
      ['editor', '{ Transactions(sort: "assignedTo.hash") { totalDocs } }', 'MALFORMED_QUERY'],
      ['client', `mutation { updateUser(id: ${office.ids.client}, data: { role: admin }) { id } }`, 'FIELD_FORBIDDEN'],
    ]
    for (const [as, query, code] of refused) {
      const answer = await ask(as, query)
      expect([query, codes(answer)]).toEqual([query, [code]])
      expect(JSON.stringify(answer.body)).not.toMatch(/select |insert |stack|node_modules/i)
    }
  })

  it('shows rows as REST does, and never more than a page', async () => {
    const query = '{ Transactions(limit: 0) { limit totalDocs docs { id } } }'
    const answer = await ask('admin', query)
    expect(answer.body.data.Transactions.limit).toBe(100)
    expect((await ask('client', query)).body.data.Transactions.totalDocs).toBe(0)
  })

  it('signs in by the rules of /auth/login, also many at once', async () => {
    const login = (secret: string) => ask(null, `mutation { loginUser(email: "${people.client.email}", password: "${secret}") { token user { email } } }`)
    expect(codes(await login('Wrong!2026'))).toEqual(['BAD_CREDENTIALS'])
    const answers = await Promise.all(Array.from({ length: 6 }, () => login(password)))
    for (const { body } of answers) {
      const headers = { authorization: `Bearer ${body.data.loginUser.token}` }
      expect((await office.ask(null, 'GET', '/auth/me', { headers })).status).toBe(200)
    }
    const [audit] = await office.sql<{ count: string }>(
      `select count(*) from audit_logs where action = 'signedIn' and entity_id = $1`, [String(office.ids.client)])
    expect(Number(audit?.count)).toBe(6)
    const before = codes(await ask(null, `mutation { loginUser(email: "nobody@x.example", password: "x") { token } }`))
    expect(before).toEqual(['BAD_CREDENTIALS'])
  })

  it('tells no secret, though Payload’s schema names it', async () => {
    const answer = await ask('admin', '{ Users { docs { email hash salt resetPasswordToken loginAttempts lockUntil sessions { id } } } }')
    const docs: Record<string, unknown>[] = answer.body.data?.Users.docs
    expect(docs.length).toBeGreaterThan(5)
    for (const { email, sessions, ...secrets } of docs) {
      expect([email, sessions ?? []]).toEqual([email, []])
      expect(Object.values(secrets).every((value) => value === null)).toBe(true)
    }
  })

  it('refuses queries that are too deep or ask too much, and what is no query', async () => {
    const deep = `{ Transactions { docs ${'{ copiedFrom '.repeat(20)} { id } ${'}'.repeat(20)} } }`
    const tooDeep = await ask('admin', deep)
    expect([codes(tooDeep), tooDeep.body.errors[0].message]).toEqual([['MALFORMED_BODY'], expect.stringContaining('deeper than')])
    const wide = `{ ${Array.from({ length: 300 }, (_, index) => `a${index}: Transactions { docs { id client { id } } }`).join(' ')} }`
    expect(codes(await ask('admin', wide))).toEqual(['MALFORMED_BODY'])
    for (const body of [{}, { query: '{' }, { query: 42 }, { query: '{ nope }' }, { query: '{ Transactions { docs { id } } }', variables: 'x' }]) {
      const answer = await office.ask('admin', 'POST', '/graphql', { body })
      expect([JSON.stringify(body), answer.status < 500]).toEqual([JSON.stringify(body), true])
    }
    expect((await office.ask('admin', 'GET', '/graphql')).status).toBe(405)
    expect((await office.ask('admin', 'POST', '/graphql', { body: { query: 'x'.repeat(1_100_000) } })).status).toBe(413)
  })
})
