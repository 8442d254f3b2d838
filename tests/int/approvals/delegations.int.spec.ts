import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const make = (as: PersonKey | null, body: Record<string, unknown>, locale: 'en' | 'ar' = 'en') =>
  office.ask(as, 'POST', '/delegations', { body: { endsAt: inDays(5), reason: 'Annual leave', ...body }, locale })
const end = (as: PersonKey | null, id: number) => office.ask(as, 'POST', `/delegations/${id}/end`)
const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.errors?.[0]?.code]

beforeAll(async () => {
  office = await openOffice()
})
beforeEach(() => office.sql('delete from delegations'))
afterAll(() => office.close())

describe('handing approvals on', () => {
  it('is for oneself, from now, in the trail, and told to both', async () => {
    const { status, body } = await make('editor', { to: office.ids.admin })
    expect([status, body.warnings]).toEqual([201, []])
    expect(body.doc).toMatchObject({ from: office.ids.editor, to: office.ids.admin, createdBy: office.ids.editor, endedAt: null })
    expect(Math.abs(Date.parse(body.doc.startsAt) - Date.now())).toBeLessThan(60_000)
    const [entry] = await office.sql<any>(`select actor_id, on_behalf_of_id, after from audit_logs where action = 'delegationMade' order by id desc limit 1`)
    expect(entry).toMatchObject({ actor_id: office.ids.editor, on_behalf_of_id: null, after: { from: office.ids.editor, to: office.ids.admin } })
    // Kept for the person it is about alone, as everything personal in the trail.
    expect(JSON.stringify(entry)).not.toContain('Annual leave')
    expect((await office.ask('admin', 'GET', '/audit-logs?action=delegationMade')).body.docs[0].after.absence).toBe('Annual leave')
    await office.workOff()
    const notices = await office.ask('admin', 'GET', '/notifications?limit=5')
    expect(JSON.stringify(notices.body.docs)).toContain('delegationMade')
  })

  it('an admin hands on for somebody, and the trail says for whom', async () => {
    const { status } = await make('admin', { from: office.ids.editor, to: office.ids.editor2 })
    expect(status).toBe(201)
    expect(await office.sql(`select actor_id, on_behalf_of_id from audit_logs where action = 'delegationMade' order by id desc limit 1`))
      .toEqual([{ actor_id: office.ids.admin, on_behalf_of_id: office.ids.editor }])
    await office.workOff()
    for (const person of ['editor', 'editor2'] as const) {
      expect((await office.sql(`select 1 from notifications where recipient_id = $1 and event = 'delegationMade'`, [office.ids[person]])).length).toBeGreaterThan(0)
    }
  })

  it('days are whole days of the office', async () => {
    const [from, to] = [inDays(3).slice(0, 10), inDays(4).slice(0, 10)]
    const { body } = await make('editor', { to: office.ids.admin, startsAt: from, endsAt: to })
    expect([body.doc.startsAt, body.doc.endsAt]).toEqual([
      new Date(Date.parse(`${from}T00:00:00+03:00`)).toISOString(), new Date(Date.parse(`${to}T00:00:00+03:00`) + 86_400_000).toISOString()])
  })

  it.each([
    ['to a client', () => ({ to: office.ids.client }), 'to'],
    ['to oneself', () => ({ to: office.ids.editor }), 'to'],
    ['to nobody who is there', () => ({ to: 2_000_000 }), 'to'],
    ['for longer than the office allows', () => ({ to: office.ids.admin, endsAt: inDays(91) }), 'endsAt'],
    ['into the past', () => ({ to: office.ids.admin, endsAt: inDays(-1) }), 'endsAt'],
    ['ending before it begins', () => ({ to: office.ids.admin, startsAt: inDays(4), endsAt: inDays(3) }), 'endsAt'],
    ['without a reason', () => ({ to: office.ids.admin, reason: '  ' }), 'reason'],
  ])('%s is refused in both languages', async (_what, body, path) => {
    for (const locale of ['en', 'ar'] as const) {
      const answer = await make('editor', body(), locale)
      expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'VALIDATION_FAILED'])
      expect(JSON.stringify(answer.body.errors[0].data)).toContain(`"${path}"`)
      if (locale === 'ar') expect(answer.body.errors[0].message).toMatch(/\p{Script=Arabic}/u)
    }
    expect(await office.sql('select 1 from delegations')).toEqual([])
  })

  it('not to somebody who is not active', async () => {
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor2])
    expect(codeOf(await make('editor', { to: office.ids.editor2 }))).toEqual([400, 'VALIDATION_FAILED'])
    await office.sql(`update users set status = 'active' where id = $1`, [office.ids.editor2])
  })

  it('not of somebody else’s, nor by a client, nor by nobody', async () => {
    expect(codeOf(await make('editor', { from: office.ids.editor2, to: office.ids.admin }))).toEqual([403, 'FIELD_FORBIDDEN'])
    expect((await make('client', { to: office.ids.admin })).status).toBe(403)
    expect((await make(null, { to: office.ids.admin })).status).toBe(401)
  })

  it('not twice for the same time: the sentence says to whom and until when', async () => {
    await make('editor', { to: office.ids.admin })
    const answer = await make('editor', { to: office.ids.admin2, startsAt: inDays(2) })
    expect(codeOf(answer)).toEqual([409, 'DELEGATION_OVERLAPS'])
    expect(answer.body.errors[0].message).toMatch(/Test Editor.*Test Admin.*\d\d\/\d\d\/\d{4}/)
    expect((await make('editor', { to: office.ids.admin2, startsAt: inDays(5), endsAt: inDays(6) })).status).toBe(201)
  })

  it('of two at the same moment one is made', async () => {
    const both = await Promise.all([make('editor', { to: office.ids.admin }), make('editor', { to: office.ids.admin2 })])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })

  it('a circle is told, not refused', async () => {
    await make('editor', { to: office.ids.admin })
    await make('admin', { to: office.ids.editor2 })
    const { status, body } = await make('editor2', { to: office.ids.editor }, 'ar')
    expect([status, body.warnings[0].code]).toEqual([201, 'DELEGATION_CIRCLE'])
    expect(body.warnings[0].message).toMatch(/Test Admin، Other Editor/)
  })

  it('GraphQL keeps to the same rules, and nothing is changed or deleted by any door', async () => {
    const gql = (as: PersonKey, query: string) => office.ask(as, 'POST', '/graphql', { body: { query } })
    const create = (from: number, to: number) => `mutation { createDelegation(data: { from: ${from}, to: ${to}, startsAt: "${inDays(0)}", endsAt: "${inDays(2)}", reason: "x" }) { id } }`
    const refused = await gql('editor', create(office.ids.editor2, office.ids.admin))
    expect(refused.body.errors[0].extensions.code ?? JSON.stringify(refused.body)).toContain('FIELD_FORBIDDEN')
    const made = await gql('editor', create(office.ids.editor, office.ids.admin))
    const id = Number(made.body.data.createDelegation.id)
    for (const as of ['editor', 'admin'] as const) {
      expect((await office.ask(as, 'PATCH', `/delegations/${id}`, { body: { endsAt: inDays(80) } })).status).toBe(403)
      expect((await office.ask(as, 'DELETE', `/delegations/${id}`)).status).toBe(403)
      expect((await gql(as, `mutation { updateDelegation(id: ${id}, data: { endsAt: "${inDays(80)}" }) { id } }`)).body.errors).toBeDefined()
    }
  })
})

describe('ending early', () => {
  it('by who gave it or an admin; once; told to both', async () => {
    const { id } = (await make('editor', { to: office.ids.editor2 })).body.doc
    expect(codeOf(await end('editor2', id))).toEqual([403, 'FORBIDDEN'])
    expect((await end('client', id)).status).toBe(403)
    const ended = await end('editor', id)
    expect([ended.status, ended.body.message]).toEqual([200, 'Other Editor no longer decides for Test Editor.'])
    expect(codeOf(await end('admin', id))).toEqual([409, 'DELEGATION_OVER'])
    expect((await make('editor', { to: office.ids.admin })).status).toBe(201)
    await office.workOff()
    expect((await office.sql(`select 1 from notifications where recipient_id = $1 and event = 'delegationEnded'`, [office.ids.editor2])).length).toBe(1)
    expect((await office.sql<any>(`select actor_id from audit_logs where action = 'delegationEnded' order by id desc limit 1`))[0].actor_id).toBe(office.ids.editor)
  })

  it('what concerns neither side is not there for other editors', async () => {
    const { id } = (await make('admin', { to: office.ids.admin2 })).body.doc
    expect(codeOf(await end('editor', id))).toEqual([404, 'NOT_FOUND'])
    expect((await office.ask('editor', 'GET', `/delegations/${id}`)).status).toBe(404)
    expect((await office.ask('editor', 'GET', '/delegations')).body.totalDocs).toBe(0)
    expect((await office.ask('admin2', 'GET', '/delegations')).body.totalDocs).toBe(1)
  })
})
