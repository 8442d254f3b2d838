import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())
beforeEach(() => office.sql('delete from deliveries'))

const add = async (state: string, fields: { address?: string; template?: string; createdAt?: string; recipient?: number } = {}): Promise<string> => {
  const { address = null, template = 'welcome', createdAt = new Date().toISOString(), recipient = address === null ? office.ids.client : null } = fields
  const [row] = await office.sql<{ id: string }>(
    `insert into deliveries (channel, recipient_id, address, template, critical, state, created_at, ended_at)
     values ('email', $1, $2, $3, true, $4, $5, case when $4 in ('failed', 'delivered') then now() end) returning id`,
    [recipient, address, template, state, createdAt],
  )
  return row!.id
}
const list = async (query = '') => (await office.ask('admin', 'GET', `/deliveries${query}`)).body
const stateOf = async (id: string) => (await office.sql<{ state: string }>('select state from deliveries where id = $1', [id]))[0]!.state

describe('GET /deliveries', () => {
  it('finds by state, address, person, template, transaction and time, the newest first', async () => {
    const old = await add('failed', { address: 'Old@Far.example', createdAt: '2026-01-05T10:00:00Z' })
    const fresh = await add('delivered', { template: 'passwordChanged' })
    const made = await office.create('admin', { client: office.ids.client2 })
    await office.workOff()
    expect((await list()).docs[0]).toMatchObject({ transaction: { id: made.id, reference: made.reference } })
    const idsOf = async (query: string) => (await list(query)).docs.map(({ id }: { id: string }) => id)
    expect(await idsOf('?state=failed')).toEqual([old])
    expect(await idsOf('?state=failed,delivered&template=passwordChanged')).toEqual([fresh])
    expect(await idsOf('?to=old@far')).toEqual([old])
    expect(await idsOf('?to=%25')).toEqual([])
    expect(await idsOf(`?recipient=${office.ids.client}`)).toEqual([fresh])
    expect(await idsOf('?until=2026-01-06')).toEqual([old])
    expect(await idsOf('?from=2026-01-05T10:00:01Z&template=welcome')).toEqual([])
    const about = await list(`?transaction=${made.id}`)
    expect(about.docs.length).toBeGreaterThan(0)
    expect(about.docs.every((doc: { transaction: { id: number } }) => doc.transaction.id === made.id)).toBe(true)
    const paged = await list('?limit=1&page=2')
    expect([paged.docs.length, paged.page, paged.totalDocs > 2, paged.hasPrevPage]).toEqual([1, 2, true, true])
  })

  it('says what is wrong with a filter', async () => {
    for (const query of ['?state=lost', '?from=yesterday', '?recipient=x', '?limit=1000', '?page=0']) {
      expect([query, (await office.ask('admin', 'GET', `/deliveries${query}`)).status]).toEqual([query, 400])
    }
    for (const id of ['x', '00000000-0000-4000-8000-000000000000']) expect((await office.ask('admin', 'GET', `/deliveries/${id}`)).status).toBe(404)
  })

  it('shows every try of one, and no text', async () => {
    const id = await add('waiting', { template: 'newDevice' })
    await office.sql(`update deliveries set data = '{"device":"Firefox","ip":"192.0.2.7"}', tries = 2 where id = $1`, [id])
    await office.sql(
      `insert into delivery_attempts (delivery_id, round, try, sent_to, code, answer, problem, duration_ms)
       values ($1, 1, 1, 'client@test.example', 451, '451 Later', null, 12), ($1, 1, 2, 'client@test.example', null, null, 'ETIMEDOUT: Timeout', 2000)`,
      [id],
    )
    const { doc } = (await office.ask('admin', 'GET', `/deliveries/${id}`)).body
    expect(doc).toMatchObject({ id, state: 'waiting', to: 'client@test.example', recipient: { id: office.ids.client } })
    expect(doc.attempts).toMatchObject([{ try: 2, code: null, problem: 'ETIMEDOUT: Timeout' }, { try: 1, code: 451, answer: '451 Later' }])
    expect(JSON.stringify(doc)).not.toContain('192.0.2.7')
  })
})

describe('by hand', () => {
  it('a mail is sent again, also twice and at once: each time it is one more message', async () => {
    const id = await add('failed')
    const answers = await Promise.all([1, 2, 3].map(() => office.ask('admin', 'POST', `/deliveries/${id}/resend`, { locale: 'ar' })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409, 409])
    expect(answers.find(({ status }) => status === 202)!.body.message).toBe('تجري إعادة إرسال الرسالة.')
    await office.workOff()
    expect(await stateOf(id)).toBe('delivered')
    expect((await office.ask('admin', 'POST', `/deliveries/${id}/resend`)).status).toBe(202)
    await office.workOff()
    expect(await office.sql('select round, tries, state from deliveries')).toEqual([{ round: 3, tries: 1, state: 'delivered' }])
    const trail = await office.sql(`select actor_id from audit_logs where action = 'mailResent' and entity_id = $1`, [id])
    expect(trail).toHaveLength(2)
  })

  it('many are: only what was given up, by ids or by filter, and asking twice sends nothing twice', async () => {
    const failed = [await add('failed', { address: 'a@one.example' }), await add('failed', { address: 'b@one.example' }), await add('failed', { address: 'c@two.example' })]
    const done = await add('delivered', { address: 'd@one.example' })
    const again = (body: unknown) => office.ask('admin', 'POST', '/deliveries/resend', { body })
    expect((await again({ filter: { to: 'a@' } })).body).toMatchObject({ resent: 1, left: 0 })
    const both = await Promise.all([again({ ids: [...failed, done] }), again({ ids: [...failed, done] })])
    expect(both.map(({ status }) => status)).toEqual([202, 202])
    expect(both[0]!.body.resent + both[1]!.body.resent).toBe(2)
    await office.workOff()
    expect(await office.sql('select round, count(*)::int from deliveries group by 1 order by 1')).toEqual([{ round: 1, count: 1 }, { round: 2, count: 3 }])
    for (const body of [{}, { ids: [] }, { ids: ['x'] }, { filter: { state: 'delivered' } }, { ids: [done], filter: {} }]) expect((await again(body)).status).toBe(400)
  })

  it('a mail that waits is taken back; one that has gone is not', async () => {
    const id = await add('waiting')
    const cancel = () => office.ask('admin', 'POST', `/deliveries/${id}/cancel`)
    const answers = await Promise.all([cancel(), cancel()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    await office.workOff()
    expect([await stateOf(id), await office.sql('select 1 from local_mails')]).toEqual(['cancelled', []])
    for (const state of ['sending', 'delivered', 'gathered']) {
      const other = await add(state)
      expect((await office.ask('admin', 'POST', `/deliveries/${other}/cancel`)).status).toBe(409)
    }
  })

  it('none of it is for others', async () => {
    const id = await add('failed')
    for (const person of ['editor', 'client', null] as const) {
      for (const [method, path] of [['GET', '/deliveries'], ['GET', `/deliveries/${id}`], ['POST', `/deliveries/${id}/resend`], ['POST', `/deliveries/${id}/cancel`], ['GET', '/deliveries/status'], ['GET', '/bounced-addresses']] as const) {
        expect((await office.ask(person, method, path)).status).toBe(person === null ? 401 : 403)
      }
    }
    expect(await stateOf(id)).toBe('failed')
  })
})

it('a house without a mail server keeps the mail in the tx that says it is delivered, and a new address takes the mark off the old one', async () => {
  await office.sql(`insert into bounced_addresses (address, code, answer) values ('client@test.example', 550, '550 5.1.1 Nobody'), ('new@test.example', 550, '550 5.1.1 Nobody'), ('else@test.example', 550, '550')`)
  expect((await office.ask('admin', 'GET', '/deliveries/status')).body).toMatchObject({ state: 'outbox', bounced: 3, waiting: { count: 0 } })
  const id = await add('waiting')
  const { confirmedEmail } = await import('../../../src/users/verifyEmail.ts')
  await office.payload.update({ collection: 'users', id: office.ids.client, data: { email: 'new@test.example' } as never, context: { [confirmedEmail]: 'new@test.example' } })
  expect((await office.sql('select address from bounced_addresses')).map(({ address }) => address)).toEqual(['else@test.example'])
  const { deliverMails } = await import('../../../src/mails/jobs.ts')
  const { sendJob } = await import('../../../src/platform/queue.ts')
  await sendJob(await office.requestOf('admin'), deliverMails, { occurrence: 'nudge' })
  await office.workOff()
  expect(await office.sql('select id, "to" from local_mails where id = $1', [id])).toEqual([{ id, to: 'new@test.example' }])
  expect(await office.sql('select state, sent_to, tries from deliveries where id = $1', [id])).toEqual([{ state: 'delivered', sent_to: 'new@test.example', tries: 1 }])
})
