import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { isGenuine, startReceiver } from '../../helpers/webhookReceiver.ts'

let office: Office
let receiver: Awaited<ReturnType<typeof startReceiver>>
let hook: { id: number; key: string; secret: string }

beforeAll(async () => {
  process.env['WEBHOOK_NETWORKS'] = '127.0.0.0/8'
  office = await openOffice()
  receiver = await startReceiver()
  hook = (await office.ask('admin', 'POST', '/webhooks', { body: { key: 'accounts', address: receiver.address } })).body.doc
})
afterAll(async () => {
  await receiver?.close()
  await office?.close()
})
afterEach(() => {
  receiver.received.length = 0
  receiver.answer(() => ({ status: 204 }))
})

const ping = async () => (await office.ask('admin', 'POST', `/webhooks/${hook.id}/ping`)).body.delivery as string
const logOf = async (delivery: string) =>
  (await office.ask('admin', 'GET', `/webhooks/${hook.id}/deliveries?limit=100`)).body.docs.find(({ id }: { id: string }) => id === delivery)

/** Tells the webhook of a transaction, as an effect of its workflow does. */
const tell = async (key = 'accounts') => {
  const { sendDelivery } = await import('../../../src/webhooks/sendDelivery.ts')
  const { inTx } = await import('../../../src/platform/tx.ts')
  const req = await office.requestOf('admin')
  return inTx(req, () => sendDelivery(req, { key, event: 'workflow', at: new Date().toISOString(), facts: { transaction: { id: 7, title: 'فيلا' } } }))
}
/** Lets the time of waiting tries come. */
const later = () => office.sql(`update pgboss.job set start_after = now() where name = 'webhooks.call' and state < 'active'`)

describe('a webhook', () => {
  it('has a secret that is told once, at its creation, and stands nowhere in clear', async () => {
    expect(hook.secret).toMatch(/^whsec_[\w+/=]{44}$/)
    for (const answer of [
      await office.ask('admin', 'GET', `/webhooks/${hook.id}`),
      await office.ask('admin', 'PATCH', `/webhooks/${hook.id}`, { body: { description: 'Bills' } }),
      await office.ask('admin', 'GET', '/webhooks?limit=10'),
    ]) {
      expect(answer.status).toBe(200)
      expect(JSON.stringify(answer.body)).not.toMatch(/whsec_|sealedSecret/)
    }
    const stored = JSON.stringify(await office.sql('select * from webhooks'))
    const trail = JSON.stringify(await office.sql(`select * from audit_logs where entity = 'webhooks'`))
    expect(stored + trail).not.toContain(hook.secret)
    expect(trail).not.toContain('sealed')
    expect(await office.sql(`select action from audit_logs where entity = 'webhooks' order by id`)).toEqual([{ action: 'recordCreated' }, { action: 'recordUpdated' }])
  })

  it.each([
    ['a key that no definition can name', { key: 'Accounts!', address: 'https://example.com/' }, 'key'],
    ['no address', { key: 'other', address: 'example' }, 'address'],
    ['a password in the address', { key: 'other', address: 'https://me:secret@example.com/' }, 'address'],
    ['another kind of address', { key: 'other', address: 'ftp://example.com/' }, 'address'],
  ])('%s is refused by name', async (_what, body, path) => {
    const answer = await office.ask('admin', 'POST', '/webhooks', { body, locale: 'ar' })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ data: { errors: [{ path }] } }] } })
  })

  it('keeps its key, and is not deleted', async () => {
    expect((await office.ask('admin', 'PATCH', `/webhooks/${hook.id}`, { body: { key: 'bills' } })).status).toBe(403)
    expect((await office.ask('admin', 'DELETE', `/webhooks/${hook.id}`)).status).toBe(403)
    expect((await office.ask('admin', 'POST', '/webhooks', { body: { key: 'accounts', address: 'https://example.com/' } })).status).toBe(400)
  })

  it('is signed so that a receiver can tell a true message from a changed, foreign or old one', async () => {
    await tell()
    await office.workOff()
    const [one] = receiver.received
    expect(one!.json).toMatchObject({ id: one!.headers['webhook-id'], event: 'workflow', webhook: 'accounts', transaction: { id: 7, title: 'فيلا' } })
    expect(isGenuine(hook.secret, one!)).toBe(true)
    expect(isGenuine(hook.secret, { ...one!, body: one!.body.replace('7', '8') })).toBe(false)
    expect(isGenuine(hook.secret, { ...one!, headers: { ...one!.headers, 'webhook-id': 'another' } })).toBe(false)
    expect(isGenuine(`whsec_${Buffer.alloc(32).toString('base64')}`, one!)).toBe(false)
    expect(isGenuine(hook.secret, one!, Date.now() / 1_000 + 3_600)).toBe(false)
  })

  it('gets another secret when asked, told once, and signs with it', async () => {
    const renewed = await office.ask('admin', 'POST', `/webhooks/${hook.id}/secret`)
    expect(renewed).toMatchObject({ status: 200, body: { secret: expect.stringMatching(/^whsec_/) } })
    await ping()
    await office.workOff()
    expect(isGenuine(hook.secret, receiver.received[0]!)).toBe(false)
    expect(isGenuine(renewed.body.secret, receiver.received[0]!)).toBe(true)
  })

  it.each(['client', 'editor', null] as const)('is no business of %s', async (person) => {
    const delivery = await tell()
    const refused = person === null ? 401 : 403
    for (const [method, path] of [
      ['GET', `/webhooks/${hook.id}/deliveries`], ['POST', `/webhooks/${hook.id}/ping`], ['POST', `/webhooks/${hook.id}/secret`],
      ['POST', `/webhooks/deliveries/${delivery}/redeliver`], ['GET', '/webhooks'],
    ] as const) {
      expect([path, (await office.ask(person, method, path)).status]).toEqual([path, refused])
    }
    await office.workOff()
  })
})

describe('what is told', () => {
  it('is sent if, and only if, the change that caused it was committed', async () => {
    const { sendDelivery } = await import('../../../src/webhooks/sendDelivery.ts')
    const { inTx } = await import('../../../src/platform/tx.ts')
    const req = await office.requestOf('admin')
    const undone = inTx(req, async () => {
      await sendDelivery(req, { key: 'accounts', event: 'workflow', at: new Date().toISOString(), facts: {} })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await office.workOff()
    expect(receiver.received).toEqual([])
  })

  it('is tried again with the same id and the same bytes until it is taken, and every try is noted', async () => {
    let asked = 0
    receiver.answer(() => ((asked += 1) === 1 ? { status: 503, text: `Restarting\0${'x'.repeat(900)}` } : asked === 2 ? 'break' : { status: 200, text: 'ok' }))
    const delivery = await tell()
    await office.workOff()
    expect(await logOf(delivery)).toMatchObject({ state: 'waiting', nextAt: expect.any(String), attempts: [{ status: 503, answer: `Restarting${'x'.repeat(490)}` }] })
    await later()
    await office.workOff()
    await later()
    await office.workOff()
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([delivery, delivery, delivery])
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
    const log = await logOf(delivery)
    expect(log).toMatchObject({
      state: 'delivered',
      nextAt: null,
      attempts: [{ status: 200, answer: 'ok', durationMs: expect.any(Number) }, { status: null, problem: 'FAILED' }, { status: 503 }],
    })
  })

  it('is given up after a day of tries, and can be sent again by hand', async () => {
    receiver.answer(() => ({ status: 500 }))
    const delivery = await tell()
    for (let round = 0; round < 20; round += 1) {
      await office.workOff()
      await later()
    }
    expect(receiver.received).toHaveLength(13)
    expect(await logOf(delivery)).toMatchObject({ state: 'failed', nextAt: null })
    receiver.answer(() => ({ status: 200 }))
    expect((await office.ask('admin', 'POST', `/webhooks/deliveries/${delivery}/redeliver`)).status).toBe(202)
    await office.workOff()
    expect(await logOf(delivery)).toMatchObject({ state: 'delivered' })
    expect(receiver.received).toHaveLength(14)
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
    expect((await office.ask('admin', 'POST', '/webhooks/deliveries/6f1f2ac4-5f0e-4b35-9d0a-6c9f1b1d2e11/redeliver')).status).toBe(404)
  })

  it('sent again while it waits, it is not tried twice over', async () => {
    receiver.answer(() => ({ status: 500 }))
    const delivery = await tell()
    await office.workOff()
    await Promise.all([1, 2, 3].map(() => office.ask('admin', 'POST', `/webhooks/deliveries/${delivery}/redeliver`)))
    receiver.answer(() => ({ status: 200 }))
    await later()
    await office.workOff()
    expect(receiver.received).toHaveLength(2)
  })

  it('is kept while the webhook is off, and sent when somebody sends it', async () => {
    await office.ask('admin', 'PATCH', `/webhooks/${hook.id}`, { body: { active: false } })
    const delivery = await tell()
    const unknown = await tell('gone')
    const pinged = await ping()
    await office.workOff()
    expect(receiver.received.map(({ json }) => json.event)).toEqual(['ping'])
    expect(await logOf(pinged)).toMatchObject({ state: 'delivered' })
    expect(await logOf(delivery)).toMatchObject({ state: 'held', attempts: [] })
    expect(await office.sql('select state from webhook_deliveries where id = $1', [unknown])).toEqual([{ state: 'held' }])
    await office.ask('admin', 'PATCH', `/webhooks/${hook.id}`, { body: { active: true } })
    await office.ask('admin', 'POST', `/webhooks/deliveries/${delivery}/redeliver`)
    await office.workOff()
    expect(await logOf(delivery)).toMatchObject({ state: 'delivered' })
  })

  it('a worker that dies after the call and before the note sends it again, and the receiver knows it again', async () => {
    const { callWebhookHandler } = await import('../../../src/webhooks/handlers/callWebhook.ts')
    const delivery = await tell()
    const run = () => callWebhookHandler({ payload: office.payload, data: { deliveryId: delivery, round: 1, tries: 0 }, jobId: 'x', signal: new AbortController().signal, lastTry: false })
    // Two workers with the same job at once: as when the first was taken for dead.
    await Promise.all([run(), run()])
    await office.workOff()
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery]))
    expect(await logOf(delivery)).toMatchObject({ state: 'delivered', attempts: [{ status: 204 }] })
  })

  it('goes nowhere else than it was sent: a redirect is an answer like any other', async () => {
    receiver.answer(({ path }) => (path === '/hook' ? { status: 302, headers: { location: '/inner' } } : { status: 200 }))
    const delivery = await ping()
    await office.workOff()
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook'])
    expect(await logOf(delivery)).toMatchObject({ state: 'failed', attempts: [{ status: 302 }] })
  })
})

it('does not reach into networks the operator has not named', async () => {
  const { env } = await import('../../../src/platform/env.ts')
  const networks = env().WEBHOOK_NETWORKS
  env().WEBHOOK_NETWORKS = ['10.9.9.0/24']
  try {
    const delivery = await ping()
    await office.workOff()
    expect(receiver.received).toEqual([])
    expect(await logOf(delivery)).toMatchObject({ state: 'failed', attempts: [{ status: null, problem: 'PRIVATE_ADDRESS' }] })
    env().WEBHOOK_NETWORKS = []
    expect((await office.ask('admin', 'POST', '/webhooks', { body: { key: 'plain', address: 'http://example.com/' } })).body.errors[0].data.errors).toMatchObject([{ path: 'address' }])
  } finally {
    env().WEBHOOK_NETWORKS = networks
  }
})

it('receivers that fail at random get everything, and can tell what they have already', async () => {
  let seed = 7
  const random = () => ((seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647)
  const taken = new Map<string, number>()
  receiver.answer(({ headers }) => {
    const dice = random()
    if (dice < 0.25) return { status: 500 }
    if (dice < 0.4) return 'break'
    const id = String(headers['webhook-id'])
    taken.set(id, (taken.get(id) ?? 0) + 1)
    // Taken, but the answer is lost on the way.
    return dice < 0.6 ? 'break' : { status: 200 }
  })
  const sent = await Promise.all(Array.from({ length: 30 }, () => tell()))
  for (let round = 0; round < 14; round += 1) {
    await office.workOff()
    await later()
  }
  expect([...taken.keys()].toSorted()).toEqual(sent.toSorted())
  expect([...taken.values()].some((times) => times > 1)).toBe(true)
  const states = await office.sql('select distinct state from webhook_deliveries where id = any($1::uuid[])', [sent])
  expect(states).toEqual([{ state: 'delivered' }])
})
