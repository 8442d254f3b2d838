import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jobs } from '../../../src/jobs.ts'
import { forgetQueuesState } from '../../../src/platform/queueState.ts'
import { queueName } from '../../../src/shared/queueNames.ts'
import { openOffice } from '../../helpers/office.ts'

let office: Awaited<ReturnType<typeof openOffice>>
beforeAll(async () => {
  office = await openOffice()
})
afterAll(async () => office.close())

const queue = 'transactions.learn-words'

/** Jobs as the queue itself keeps them: one that could run, one whose time comes, one in work, failed and finished ones. */
const put = (state: string, more = '') =>
  office.sql(`insert into pgboss.job (name, state, created_on, start_after, completed_on, retry_count, retry_limit, output ${more === '' ? '' : ', id'})
    values ($1, $2::pgboss.job_state, now() - interval '10 minutes', now() + case when $2 = 'retry' then interval '1 hour' else interval '-10 minutes' end,
      case when $2 in ('failed', 'completed') then now() - interval '7 minutes' end, 5, 5, case when $2 = 'failed' then '{"message":"No dictionary","stack":"at secret.ts"}'::jsonb end
      ${more === '' ? '' : `, '${more}'`})`, [queue, state])

const look = async () => {
  forgetQueuesState(office.payload)
  const { body } = await office.ask('admin', 'GET', '/queues')
  return body.queues.find(({ name }: { name: string }) => name === queue)
}

describe('how the queues stand', () => {
  it('says of each what waits, runs, failed and was done, and since when the oldest waits', async () => {
    await office.sql('delete from pgboss.job where name = $1', [queue])
    for (const state of ['created', 'created', 'retry', 'active', 'failed', 'completed', 'completed', 'completed', 'cancelled']) await put(state)
    const state = await look()
    expect(state).toMatchObject({ waiting: 2, later: 1, running: 1, failed: 1 })
    expect(state.done).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0])
    expect(Date.now() - Date.parse(state.oldestAt)).toBeGreaterThan(590_000)
  })

  it('names every job the worker does, in both languages', () => {
    expect(jobs.filter(({ job }) => queueName(job.name) === null).map(({ job }) => job.name)).toEqual([])
  })

  it('tells of mails and notices beside them, and whether anybody works', async () => {
    const before = (await office.ask('admin', 'GET', '/queues')).body
    expect(before.worker).toBe(false)
    expect(before.deliveries.map(({ name }: { name: string }) => name)).toEqual(['notices', 'email', 'inApp'])
    await office.sql(`insert into deliveries (channel, address, template, state, due_at, ended_at) values
      ('email', 'a@example.com', 'welcome', 'waiting', now() - interval '5 minutes', null),
      ('email', 'b@example.com', 'welcome', 'waiting', now() + interval '1 hour', null),
      ('email', 'c@example.com', 'welcome', 'digest', now() + interval '1 hour', null),
      ('email', 'd@example.com', 'welcome', 'sending', now(), null),
      ('email', 'e@example.com', 'welcome', 'failed', now(), now()),
      ('email', 'f@example.com', 'welcome', 'delivered', now(), now() - interval '59 minutes'),
      ('email', 'g@example.com', 'welcome', 'delivered', now(), now() - interval '61 minutes'),
      ('email', 'h@example.com', 'welcome', 'skipped', now(), now())`)
    const mails = (await office.ask('admin', 'GET', '/queues')).body.deliveries[1]
    const was = before.deliveries[1]
    expect(mails).toMatchObject({ waiting: was.waiting + 1, later: was.later + 2, running: was.running + 1, failed: was.failed + 1 })
    expect(mails.done[0]).toBe(was.done[0] + 1)
    expect(mails.done).toHaveLength(12)
  })
})

describe('jobs that were given up', () => {
  it('are listed with what they said, and nothing of what they carry', async () => {
    const { body } = await office.ask('admin', 'GET', `/queues/${queue}/failed`)
    expect(body.docs).toEqual([{ id: expect.any(String), at: expect.any(String), tries: 6, problem: 'No dictionary' }])
  })

  it('are tried once more; asked at once, one of two does it; and the trail says who', async () => {
    for (let count = 0; count < 4; count += 1) await put('failed')
    const answers = await Promise.all([1, 2, 3].map(() => office.ask('admin', 'POST', `/queues/${queue}/retry`, { body: {} })))
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202])
    expect(answers.reduce((sum, { body }) => sum + body.retried, 0)).toBe(5)
    expect(await look()).toMatchObject({ waiting: 7, failed: 0 })
    const [entry] = await office.sql(`select sum((after->>'count')::int)::int as count from audit_logs where action = 'jobsRetried'`)
    expect(entry!.count).toBe(5)
  })

  it('only those that are named, where some are', async () => {
    const [mine, other] = ['0198aaaa-0000-7000-8000-000000000001', '0198aaaa-0000-7000-8000-000000000002']
    await put('failed', mine)
    await put('failed', other)
    expect((await office.ask('admin', 'POST', `/queues/${queue}/retry`, { body: { ids: [mine] } })).body.retried).toBe(1)
    expect((await office.ask('admin', 'POST', `/queues/${queue}/retry`, { body: { ids: [mine] } })).body.retried).toBe(0)
    expect((await look()).failed).toBe(1)
  })

  it('is refused for others, and for queues there are not', async () => {
    expect((await office.ask('editor', 'POST', `/queues/${queue}/retry`, { body: {} })).status).toBe(403)
    expect((await office.ask('admin', 'POST', '/queues/nothing/retry', { body: {} })).status).toBe(404)
    expect((await office.ask('admin', 'POST', `/queues/${encodeURIComponent("x';--")}/retry`, { body: {} })).status).toBe(404)
  })
})
