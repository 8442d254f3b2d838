import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeEvent } from '../../../src/events/index.ts'
import { killWaitingWorker } from '../../helpers/killWaitingWorker.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { happen } from './happen.ts'

let office: Office
let transaction: number
beforeAll(async () => {
  office = await openOffice()
  transaction = (await office.create('editor', { client: office.ids.client })).id
  await office.workOff()
})
afterAll(() => office.close())

const runner = fileURLToPath(new URL('./runSpread.ts', import.meta.url))
const signal = new AbortController().signal
const spread = async () => (await import('../../../src/notifications/spread/spreadWaiting.ts')).spreadWaiting(office.payload, signal)
/** Heard by editor, client and admin2: six deliveries. */
const done = (): OfficeEvent => ({ type: 'completed', transactionId: transaction, at: new Date().toISOString(), by: { id: office.ids.admin, role: 'admin' } })
const last = async () => Number((await office.sql<{ id: string }>('select coalesce(max(id), 0) as id from notices'))[0]!.id)

/** What stands of notices after this one: how many, their deliveries by channel and state, and rows in the application. */
async function standing(after: number) {
  const [row] = await office.sql<Record<string, number>>(
    `select count(distinct n.id)::int as notices, count(distinct n.id) filter (where n.spread_at is null)::int as untold, count(d.id)::int as deliveries,
       count(d.id) filter (where d.state = 'planned')::int as planned,
       count(distinct (n.id, d.channel, d.recipient_id)) filter (where d.id is not null)::int as different,
       (select count(*)::int from notifications where notice_id > $1) as told
     from notices n left join deliveries d on d.notice_id = n.id where n.id > $1`,
    [after],
  )
  return row!
}

describe('one record per event, person and channel', () => {
  it('with many workers at once, over many notices', { timeout: 120_000 }, async () => {
    const before = await last()
    await Promise.all(Array.from({ length: 6 }, () => happen(office, 'admin', Array.from({ length: 10 }, done))))
    expect(await standing(before)).toMatchObject({ notices: 60, deliveries: 360, planned: 360, told: 0 })
    await Promise.all([spread(), spread(), spread(), spread()])
    expect(await standing(before)).toEqual({ notices: 60, untold: 0, deliveries: 360, planned: 0, different: 360, told: 180 })
    await office.workOff()
    await Promise.all([spread(), spread()])
    expect(await standing(before)).toMatchObject({ deliveries: 360, told: 180 })
    const mails = await office.sql(`select d.id from deliveries d join local_mails m on m.id = d.id where d.notice_id > $1`, [before])
    expect(mails).toHaveLength(180)
  })

  it('when the queue brings a job again', async () => {
    const before = await last()
    await happen(office, 'admin', [done(), done()])
    await office.workOff()
    await office.sql(`update pgboss.job set state = 'created', completed_on = null where name in ('notifications.spread', 'mails.deliver')`)
    await office.workOff()
    expect(await standing(before)).toEqual({ notices: 2, untold: 0, deliveries: 12, planned: 0, different: 12, told: 6 })
  })

  it('for the same key twice, one after the other and at once', async () => {
    const before = await last()
    const keys = ['reminder:1', 'reminder:2']
    await happen(office, 'admin', [done(), done()], keys)
    await Promise.all(Array.from({ length: 8 }, () => happen(office, 'admin', [done(), done()], keys)))
    await office.workOff()
    await happen(office, 'admin', [done(), done()], keys)
    await office.workOff()
    expect(await standing(before)).toEqual({ notices: 2, untold: 0, deliveries: 12, planned: 0, different: 12, told: 6 })
  })

  it('and none where the change was undone', async () => {
    const before = await last()
    const { publish } = await import('../../../src/outbox/publish.ts')
    const { inTx } = await import('../../../src/platform/tx.ts')
    const req = await office.requestOf('admin')
    await expect(inTx(req, async () => {
      await publish(req, [done()])
      throw new Error('undone')
    })).rejects.toThrow('undone')
    await office.workOff()
    expect(await standing(before)).toMatchObject({ notices: 0, deliveries: 0, told: 0 })
  })

  it('when a worker is killed between any two lines', { timeout: 180_000 }, async () => {
    const before = await last()
    await happen(office, 'admin', Array.from({ length: 20 }, done))
    // Before it tells; when it has told and is to write that it did. It can be held at its first reading only of what it reads first.
    for (const table of ['deliveries', 'notifications']) {
      await killWaitingWorker(office.databaseUrl, table, [runner])
      expect(await standing(before)).toMatchObject({ untold: 20, planned: 120, told: 0 })
    }
    await killBeforeLastLine(before)
    for (let left = 20; left > 0; left = (await standing(before)).untold!) await spread()
    expect(await standing(before)).toEqual({ notices: 20, untold: 0, deliveries: 120, planned: 0, different: 120, told: 60 })
  })

  it('of a notice that cannot be told nobody else waits; it is told when it can be', async () => {
    const before = await last()
    await happen(office, 'admin', [done(), done(), done()])
    const [ids] = await office.sql<{ second: number; data: object }>('select id::int as second, data from notices where id > $1 order by id offset 1 limit 1', [before])
    const { second, data } = ids!
    await office.sql(`update notices set data = '{"type": "completed", "transactionId": "no number"}' where id = $1`, [second])
    const failed: unknown[] = []
    const { logger } = office.payload
    const { error, warn } = logger
    logger.error = (line: unknown) => failed.push(line)
    logger.warn = () => undefined
    await spread().finally(() => Object.assign(logger, { error, warn }))
    expect(failed).toMatchObject([{ msg: expect.stringContaining(`Notice ${second} could not be told`) }])
    expect(await standing(before)).toMatchObject({ untold: 1, planned: 6, told: 6 })
    await spread()
    expect(await standing(before)).toMatchObject({ untold: 1 })
    await office.sql('update notices set data = $2, again_at = now() where id = $1', [second, JSON.stringify(data)])
    await spread()
    expect(await standing(before)).toMatchObject({ untold: 0, planned: 0, told: 9 })
  })
})

/** The last thing the worker writes is that the notice was told: by a trigger it is held there, and killed. */
async function killBeforeLastLine(before: number): Promise<void> {
  await office.sql('create table last_line (id int)')
  await office.sql(`create function touch_last_line() returns trigger language plpgsql as $$ begin insert into last_line values (1); return new; end $$`)
  await office.sql('create trigger held before update of spread_at on notices for each row execute function touch_last_line()')
  await killWaitingWorker(office.databaseUrl, 'last_line', [runner])
  expect(await standing(before)).toMatchObject({ untold: 20, planned: 120, told: 0 })
  await office.sql('drop trigger held on notices')
}
