import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { statementsOf } from '../../helpers/countStatements.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import type { OfficeEvent } from '../../../src/events/index.ts'
import type { RuleDelivery } from '../../../src/notifications/rules/rule.ts'
import type { rulesFor as RulesForFunction } from '../../../src/notifications/rules/rulesFor.ts'
import type { inTx as InTxFunction } from '../../../src/platform/tx.ts'

type RulesFor = typeof RulesForFunction
type InTx = typeof InTxFunction

let office: Office
let rulesFor: RulesFor
let inTx: InTx
beforeAll(async () => {
  office = await openOffice()
  ;({ rulesFor } = await import('../../../src/notifications/rules/rulesFor.ts'))
  ;({ inTx } = await import('../../../src/platform/tx.ts'))
})
afterAll(() => office.close())
beforeEach(async () => {
  const { body } = await office.ask('admin', 'GET', '/notification-rules?limit=100')
  for (const { id } of body.docs) await office.ask('admin', 'DELETE', `/notification-rules/${id}`)
})

const base = { name: 'A rule', events: ['statusChanged'], roles: ['admin'], channels: ['email'] }
const make = async (more: Record<string, unknown> = {}, expected = 201) => {
  const answer = await office.ask('admin', 'POST', '/notification-rules', { body: { ...base, ...more } })
  expect(answer.status, JSON.stringify(answer.body)).toBe(expected)
  return answer.body
}

const moved = (transactionId: number, to = 'submitted'): OfficeEvent => ({
  type: 'statusChanged', at: '2026-11-22T09:30:00.000Z', by: { id: office.ids.editor, role: 'editor' }, transactionId, transition: 'submit', from: 'draft', to,
  fromLabel: { en: 'Draft', ar: 'مسودة' }, toLabel: { en: 'Submitted', ar: 'مقدمة' },
})

/** What rules add to a notice, asked as the spreading of it does: in its tx. */
async function told(event: OfficeEvent): Promise<RuleDelivery[]> {
  const req = await office.requestOf('admin')
  req.user = null
  const [row] = await office.sql<{ id: string }>(
    'insert into notices (key, event, transaction_id, data, at, spread_at) values (gen_random_uuid()::text, $1, $2, $3, now(), now()) returning id',
    [event.type, 'transactionId' in event ? event.transactionId : null, JSON.stringify(event)],
  )
  return inTx(req, () => rulesFor(req, { id: Number(row!.id), event }))
}
const names = (deliveries: RuleDelivery[]) =>
  deliveries.map(({ recipientId, address, channel }) => `${channel} ${address ?? Object.entries(office.ids).find(([, id]) => id === recipientId)?.[0]}`).sort()

describe('a rule is checked when it is saved', () => {
  it('says everything that is wrong beside its field, in the reader’s language', async () => {
    const { status, body } = await office.ask('admin', 'POST', '/notification-rules', {
      body: { ...base, condition: 'event.too == 1', roles: [], addresses: ['x'], channels: ['inApp'], people: [999_999], at: '25:00' }, locale: 'ar',
    })
    expect(status).toBe(400)
    const fields = body.errors[0].data.errors as { path: string; message: string }[]
    expect(fields.map(({ path }) => path)).toEqual(['condition', 'addresses', 'channels', 'at', 'people'])
    expect(fields[0]!.message).toContain('«A rule»')
  })

  it('by every door, and for every change', async () => {
    const { doc } = await make()
    const broken = await office.ask('admin', 'PATCH', `/notification-rules/${doc.id}`, { body: { condition: '1 +' } })
    expect(broken.status).toBe(400)
    const bulk = await office.ask('admin', 'PATCH', `/notification-rules?where[id][equals]=${doc.id}`, { body: { roles: [] } })
    expect(bulk.body.errors ?? bulk.body.docs).not.toHaveLength(0)
    const { body } = await office.ask('admin', 'GET', `/notification-rules/${doc.id}`)
    expect(body).toMatchObject({ condition: null, roles: ['admin'] })
    const mutation = `mutation { updateNotificationRule(id: ${doc.id}, data: { channels: [] }) { id } }`
    expect((await office.ask('admin', 'POST', '/graphql', { body: { query: mutation } })).body.errors).toHaveLength(1)
  })

  it('words about an account cannot be used, nor words of another event', async () => {
    const [account] = await office.sql<{ id: number }>(
      `insert into email_templates (key, name) values ('passwordReset', 'Reset') on conflict (key) do update set name = excluded.name returning id`)
    const [other] = await office.sql<{ id: number }>(`insert into email_templates (key, name, event) values ('own_overdue', 'Late', 'overdue') returning id`)
    for (const { id } of [account!, other!]) {
      const { errors } = await make({ template: id }, 400)
      expect(errors[0].data.errors[0].path).toBe('template')
    }
    await make({ template: other!.id, events: ['overdue'] })
  })

  it('is an administrator’s alone', async () => {
    const { doc } = await make()
    for (const person of ['editor', 'client', null] as const) {
      const denied = person === null ? 401 : 403
      expect((await office.ask(person, 'POST', '/notification-rules', { body: base })).status).toBe(denied)
      expect((await office.ask(person, 'POST', '/notification-rules/try', { body: base })).status).toBe(denied)
      expect((await office.ask(person, 'GET', `/notification-rules/${doc.id}/standing`)).status).toBe(denied)
    }
    expect((await office.ask('admin', 'GET', '/notification-rules/999999/standing')).status).toBe(404)
  })
})

describe('what a rule adds', () => {
  it('holds in this process at once, until it is switched off', async () => {
    const { id } = await office.create()
    expect(await told(moved(id))).toEqual([])
    const { doc } = await make({ roles: [], people: [office.ids.editor2], channels: ['inApp', 'email'], delayMinutes: 30 })
    const deliveries = await told(moved(id))
    expect(names(deliveries)).toEqual(['email editor2', 'inApp editor2'])
    expect(deliveries[0]).toMatchObject({ ruleId: doc.id, template: null, dueAt: new Date('2026-11-22T10:00:00.000Z') })
    await office.ask('admin', 'PATCH', `/notification-rules/${doc.id}`, { body: { active: false } })
    expect(await told(moved(id))).toEqual([])
  })

  it('asks for rules once in a while, however much happens, and nothing else of events without one', async () => {
    const { id } = await office.create()
    await make({ events: ['overdue'] })
    await told(moved(id))
    const req = await office.requestOf('admin')
    const statements = await statementsOf(async () => {
      for (let round = 0; round < 20; round += 1) await rulesFor(req, { id: 1, event: moved(id) })
    })
    // But for the rules themselves, read again every two seconds whoever asks.
    expect(statements).toEqual([])
  })

  it('nobody hears of their own act, the left do not, and of clients only the one of the transaction', async () => {
    const { id } = await office.create('admin', { client: office.ids.client })
    await make({ roles: ['client', 'editor', 'admin'] })
    expect(names(await told(moved(id)))).toEqual(['email admin', 'email admin2', 'email client', 'email editor2'])
    await office.sql(`insert into notification_preferences (user_id, events, own_acts) values ($1, '{}', true)
      on conflict (user_id) do update set own_acts = true`, [office.ids.editor])
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.admin2])
    expect(names(await told(moved(id)))).toEqual(['email admin', 'email client', 'email editor', 'email editor2'])
    await office.sql(`update users set status = 'active' where id = $1`, [office.ids.admin2])
    await office.sql('delete from notification_preferences')
  })

  it('of what is no transaction’s only administrators hear', async () => {
    await make({ events: ['importFinished'], roles: ['client', 'editor', 'admin'], addresses: ['watch@outside.example'] })
    const event: OfficeEvent = { type: 'importFinished', at: '2026-11-22T09:30:00.000Z', by: null, importId: 1, outcome: 'completed', imported: 1, skipped: 0, failed: 0 }
    expect(names(await told(event))).toEqual(['email admin', 'email admin2'])
  })

  it('an address outside hears what a client would, in words that say little; an address of an account is that person', async () => {
    const { id } = await office.create()
    const [{ email }] = (await office.sql('select email from users where id = $1', [office.ids.editor2])) as [{ email: string }]
    await make({ events: ['statusChanged', 'commentAdded', 'assignmentChanged'], roles: [], addresses: ['Watch@Outside.example', email] })
    const deliveries = await told(moved(id))
    expect(names(deliveries)).toEqual(['email editor2', 'email watch@outside.example'])
    expect(deliveries.map(({ template }) => template).sort()).toEqual(['outsideNotice', null].sort())
    const at = { at: '2026-11-22T09:30:00.000Z', by: null, transactionId: id }
    expect(names(await told({ ...at, type: 'commentAdded', commentId: 1, internal: true }))).toEqual(['email editor2'])
    expect(names(await told({ ...at, type: 'commentAdded', commentId: 1, internal: false }))).toEqual(['email editor2', 'email watch@outside.example'])
    expect(names(await told({ ...at, type: 'assignmentChanged', from: null, to: null }))).toEqual(['email editor2'])
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor2])
    expect(names(await told(moved(id)))).toEqual(['email watch@outside.example'])
    await office.sql(`update users set status = 'active' where id = $1`, [office.ids.editor2])
  })

  it('one that cannot be computed stops neither the others nor the notice, and says so', async () => {
    const { id } = await office.create()
    const { doc } = await make({ name: 'Breaks', condition: 'transaction.dueDate < now' })
    await make({ name: 'Works', condition: 'transaction.status == "draft" && event.to == "submitted"' })
    expect(names(await told(moved(id)))).toEqual(['email admin', 'email admin2'])
    await told(moved(id))
    const { body } = await office.ask('admin', 'GET', `/notification-rules/${doc.id}/standing`)
    expect(body).toMatchObject({ told: { inApp: 0, email: 0 }, problem: { event: 'statusChanged', times: 2, message: expect.stringContaining('could not be computed') } })
    await office.ask('admin', 'PATCH', `/notification-rules/${doc.id}`, { body: { condition: 'has(transaction.dueDate) && transaction.dueDate < now' } })
    expect((await office.ask('admin', 'GET', `/notification-rules/${doc.id}/standing`)).body.problem).toBeNull()
  })

  it('two rules tell a person once, the earlier', async () => {
    const { id } = await office.create()
    await make({ name: 'Later', delayMinutes: 60 })
    const { doc } = await make({ name: 'Sooner', delayMinutes: 5 })
    const deliveries = await told(moved(id))
    expect(names(deliveries)).toEqual(['email admin', 'email admin2'])
    expect(new Set(deliveries.map(({ ruleId }) => ruleId))).toEqual(new Set([doc.id]))
  })

  it('switched off or deleted, it takes back what it was going to tell', async () => {
    const { doc } = await make()
    const [row] = await office.sql<{ id: string }>(
      `insert into deliveries (rule_id, channel, recipient_id, template, state, due_at) values ($1, 'email', $2, 'statusChanged', 'waiting', now() + interval '1 day') returning id`,
      [doc.id, office.ids.editor])
    expect((await office.ask('admin', 'GET', `/notification-rules/${doc.id}/standing`)).body.waiting).toBe(1)
    await office.ask('admin', 'PATCH', `/notification-rules/${doc.id}`, { body: { active: false } })
    expect(await office.sql('select state, reason from deliveries where id = $1', [row!.id])).toEqual([{ state: 'cancelled', reason: 'ruleOff' }])
  })
})

describe('trying a rule', () => {
  it('shows which of the latest happenings match and whom it would tell, and tells nobody', async () => {
    const one = await office.create('admin', { assignedTo: office.ids.editor, priority: 'urgent' })
    const other = await office.create('admin')
    await told(moved(one.id))
    await told(moved(other.id))
    const before = await office.sql('select count(*) from deliveries')
    const { status, body } = await office.ask('admin', 'POST', '/notification-rules/try', {
      body: { ...base, condition: 'transaction.priority == "urgent"', people: [office.ids.editor, office.ids.editor2, office.ids.client], addresses: ['watch@outside.example'] },
    })
    expect(status, JSON.stringify(body)).toBe(200)
    const mine = body.events.filter((each: { transaction: { id: number } }) => [one.id, other.id].includes(each.transaction.id))
    expect(mine.map((each: { matches: boolean }) => each.matches)).toEqual([false, true])
    // The editor acted, the other editor and the client cannot read it.
    expect(mine[1].tells.people.map(({ id }: { id: number }) => id).sort()).toEqual([office.ids.admin, office.ids.admin2].sort())
    expect(mine[1].tells.addresses).toEqual(['watch@outside.example'])
    expect(mine[1].transaction.reference).toBe(one.reference)
    expect(await office.sql('select count(*) from deliveries')).toEqual(before)
  })

  it('shows why it cannot be computed, and what may be empty', async () => {
    const { id } = await office.create()
    await told(moved(id))
    const { body } = await office.ask('admin', 'POST', '/notification-rules/try', { body: { ...base, condition: 'transaction.dueDate < now' }, locale: 'ar' })
    expect(body.failed).toBeGreaterThan(0)
    expect(body.events[0].problem).toContain('تعذر حساب الشرط')
    expect(body.warnings).toHaveLength(1)
    expect((await office.ask('admin', 'POST', '/notification-rules/try', { body: { ...base, condition: 'nope' } })).status).toBe(400)
  })
})

describe('from what happens to who hears', () => {
  const submit = (id: number) => office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted' } })
  const heard = (ruleId: number) =>
    office.sql<{ recipient_id: number | null; address: string | null; channel: string; state: string }>(
      'select recipient_id, address, channel, state from deliveries where rule_id = $1 order by channel, recipient_id', [ruleId])

  it('once a person and channel, whoever the product tells already, and only who may read it', async () => {
    const { doc } = await make({ roles: ['admin', 'editor'], people: [office.ids.client2], channels: ['inApp', 'email'] })
    const { id } = await office.create('editor', { assignedTo: office.ids.editor })
    await office.workOff()
    await submit(id)
    await Promise.all([office.workOff(), office.workOff()])
    const rows = await heard(doc.id)
    const people = new Set(rows.map(({ recipient_id }) => recipient_id))
    // The editor acted, the clients are not this transaction's; the other editor may not read it.
    expect([...people].sort()).toEqual([office.ids.admin, office.ids.admin2, office.ids.editor2].sort())
    expect(rows.filter(({ recipient_id }) => recipient_id === office.ids.editor2).map(({ state }) => state)).toEqual(['skipped', 'skipped'])
    const told = await office.sql<{ count: number }>(
      `select count(*)::int as count from notifications where transaction_id = $1 and event = 'statusChanged' group by recipient_id`, [id])
    expect(told.map(({ count }) => count)).toEqual([1, 1])
  })

  it('an address outside reads number, reference and status, and nothing else', async () => {
    const { doc } = await make({ roles: [], addresses: ['watch@outside.example'] })
    const { id, reference } = await office.create('editor', { title: 'Villa in the North', clientName: 'Northern Villas', externalReference: 'OUT-1' })
    await submit(id)
    await office.workOff()
    expect(await heard(doc.id)).toMatchObject([{ address: 'watch@outside.example', state: 'delivered' }])
    const [mail] = await office.sql<Record<string, string>>(`select * from local_mails where "to" = 'watch@outside.example' order by created_at desc limit 1`)
    expect(mail!['subject']).toContain(reference)
    const said = JSON.stringify(mail)
    expect(said).toContain('OUT-1')
    for (const hidden of ['Villa', 'Test Editor', 'unsubscribe', 'cannot be turned off']) expect(said).not.toContain(hidden)
  })

  it('later where it says so, and not at all once it is switched off', async () => {
    const { doc } = await make({ channels: ['inApp'], delayMinutes: 60 })
    const { id } = await office.create('editor')
    await submit(id)
    await office.workOff()
    expect((await heard(doc.id)).map(({ state }) => state)).toEqual(['waiting', 'waiting'])
    const of = () => office.sql(`select 1 from notifications where transaction_id = $1 and recipient_id = $2 and event = 'statusChanged'`, [id, office.ids.admin])
    expect(await of()).toEqual([])
    await office.sql(`update deliveries set due_at = now() - interval '1 second' where rule_id = $1 and recipient_id = $2`, [doc.id, office.ids.admin])
    const { sendJob } = await import('../../../src/platform/queue.ts')
    const { spreadNotices } = await import('../../../src/notifications/spread/jobs.ts')
    await sendJob(await office.requestOf('admin'), spreadNotices, { occurrence: 'test' })
    await office.workOff()
    expect(await of()).toHaveLength(1)
    await office.ask('admin', 'PATCH', `/notification-rules/${doc.id}`, { body: { active: false } })
    expect((await heard(doc.id)).map(({ state }) => state).sort()).toEqual(['cancelled', 'delivered'])
    expect((await office.ask('admin', 'GET', `/notification-rules/${doc.id}/standing`)).body).toMatchObject({ told: { inApp: 1, email: 0 }, waiting: 0 })
  })
})
