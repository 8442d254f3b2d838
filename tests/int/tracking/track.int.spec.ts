import { createLocalReq, getPayload } from 'payload'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decide } from '../../helpers/decide.ts'
import { openOffice, type Office } from '../../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

let last = 0
/** An address nobody used before, so that no test spends another's look-ups. */
const freshAddress = () => `203.0.113.${(last += 1)}`
const track = (asked: string, { address = freshAddress(), locale }: { address?: string; locale?: 'en' | 'ar' } = {}) =>
  office.ask(null, 'GET', `/track/${encodeURIComponent(asked)}`, {
    headers: { 'x-mdc-address': address },
    ...(locale ? { locale } : {}),
  })
const submitted = async (data: Record<string, unknown> = {}) => {
  const { id, reference } = await office.create('editor', data)
  await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted' } })
  return { id, reference } as { id: number; reference: string }
}

describe('GET /track/:reference', () => {
  it('gives number, last update and last action, and nothing else, to anybody', async () => {
    const { id, reference } = await submitted({ clientName: 'Secret Client', description: 'Secret' })
    const answer = await track(reference)
    expect(answer.status).toBe(200)
    const [line] = await office.sql<{ at: Date }>('select max(created_at) as at from transaction_history where transaction_id = $1', [id])
    expect(answer.body).toEqual({
      reference,
      lastAction: 'Status changed from Draft to Submitted',
      updatedAt: line?.at.toISOString(),
      updatedOn: expect.stringMatching(/^\d\d\/\d\d\/\d{4}$/),
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('speaks the language asked for', async () => {
    const { reference } = await submitted()
    expect((await track(reference, { locale: 'ar' })).body.lastAction).toBe('تغيرت الحالة من «مسودة» إلى «مقدَّمة»')
  })

  it('does not tell what is internal: assignment, edits, comments of staff', async () => {
    const { id, reference } = await submitted()
    const before = (await track(reference)).body
    await office.ask('editor', 'PATCH', `/transactions/${id}`, { body: { clientName: 'Someone else' } })
    await office.ask('admin', 'POST', `/transactions/${id}/assign`, { body: { assignedTo: office.ids.editor2 } })
    await office.ask('admin', 'POST', `/transactions/${id}/comments`, { body: { body: 'secret', internal: true } })
    expect((await track(reference)).body).toEqual(before)
  })

  it('understands what people type and what cameras read', async () => {
    const { id, reference } = await submitted()
    const { link } = (await office.ask('editor', 'GET', `/transactions/${id}/qr-code?format=json`)).body.doc
    const [prefix, year, number] = reference.split('-')
    const spoken = `${prefix?.toLowerCase()} ${year} ${Number(number)}`
    for (const asked of [spoken, ` ${reference}/`, link, `${reference}\n${link}`, link.split('/').at(-1)]) {
      expect((await track(asked)).body.reference).toBe(reference)
    }
  })

  it('answers the same for unknown, draft, deleted, nonsense and switched off', async () => {
    const draft = await office.create()
    const deleted = await submitted()
    const live = await submitted()
    const { link: ended } = (await office.ask('editor', 'GET', `/transactions/${live.id}/qr-code?format=json`)).body.doc
    await office.ask('editor', 'POST', `/transactions/${live.id}/qr-code/reissue`)
    expect((await track(deleted.reference)).status).toBe(200)
    const removed = await office.ask('admin', 'DELETE', `/transactions/${deleted.id}`, { body: { reason: 'a test' } })
    expect(removed.status).toBe(200)
    const asked = ['TRX-2026-99999', draft.reference, deleted.reference, 'nonsense', ended, "x' or 1=1 --", 'ا'.repeat(500)]
    const answers = []
    for (const each of asked) answers.push(await track(each))
    await decide(office, { publicTracking: { enabled: false } })
    answers.push(await track(live.reference))
    await decide(office, {})
    const seen = new Set(
      answers.map(({ status, body, headers }) => {
        const named = [...headers].filter(([name]) => !name.startsWith('ratelimit-') && name !== 'x-request-id')
        return JSON.stringify([status, body, named])
      }),
    )
    expect([...seen]).toHaveLength(1)
    expect(answers[0]).toMatchObject({ status: 404, body: { errors: [{ code: 'NOT_FOUND' }] } })
    expect((await track(live.reference)).status).toBe(200)
  })

  it('answers an address that cannot be decoded with a no, not with an error', async () => {
    const answer = await office.ask(null, 'GET', '/track/%E0%A4%A', { headers: { 'x-mdc-address': freshAddress() } })
    expect([400, 404]).toContain(answer.status)
  })
})

describe('the limit per address', () => {
  it('refuses with 429, says when to come back, and leaves others alone', async () => {
    await decide(office, { publicTracking: { perMinute: 3 } })
    const { reference } = await submitted()
    const address = freshAddress()
    const answers = []
    for (let count = 0; count < 5; count += 1) answers.push(await track(count === 1 ? 'nonsense' : reference, { address }))
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 429, 429])
    expect(answers.slice(0, 3).map(({ headers }) => headers.get('ratelimit-remaining'))).toEqual(['2', '1', '0'])
    const refused = answers[3]!
    expect(refused.headers.get('ratelimit-limit')).toBe('3')
    expect(refused.headers.get('ratelimit-remaining')).toBe('0')
    const seconds = Number(refused.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(60)
    expect(refused.body.errors[0]).toMatchObject({ code: 'RATE_LIMITED' })
    expect((await track(reference)).status).toBe(200)
    await decide(office, {})
  })

  it('lets through exactly as many as allowed when all come at once', async () => {
    await decide(office, { publicTracking: { perMinute: 5 } })
    const { reference } = await submitted()
    const address = freshAddress()
    const answers = await Promise.all(Array.from({ length: 12 }, () => track(reference, { address })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7)
    await decide(office, {})
  })

  it('holds for all processes together', async () => {
    await decide(office, { publicTracking: { perMinute: 4 } })
    const { reference } = await submitted()
    const address = freshAddress()
    for (let count = 0; count < 3; count += 1) await track(reference, { address })
    const { default: config } = await import('../../../payload.config.ts')
    const { closePayload } = await import('../../../src/platform/closePayload.ts')
    const { trackReference } = await import('../../../src/tracking/trackReference.ts')
    const other = await getPayload({ config, disableOnInit: true, key: 'second process' })
    try {
      expect(other).not.toBe(office.payload)
      const req = await createLocalReq({}, other)
      req.headers = new Headers({ 'x-mdc-address': address })
      const fourth = await trackReference(req, reference)
      expect([fourth.allowance.allowed, fourth.found?.reference]).toEqual([true, reference])
      expect((await trackReference(req, reference)).allowance.allowed).toBe(false)
      expect((await track(reference, { address })).status).toBe(429)
    } finally {
      await closePayload(other)
      await decide(office, {})
    }
  })

  it('does not take tracking down when its table does not answer', async () => {
    const { reference } = await submitted()
    const blocker = new Client({ connectionString: office.databaseUrl })
    await blocker.connect()
    try {
      await blocker.query('begin')
      await blocker.query('lock table rate_limits in access exclusive mode')
      const answers = await Promise.all(Array.from({ length: 6 }, () => track(reference)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    } finally {
      await blocker.end()
    }
    expect((await track(reference)).status).toBe(200)
  })
})
