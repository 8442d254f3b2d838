import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inReview, publishDefinition, reviewedBy } from '../../helpers/approvals.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'
import type { WorkflowDefinition } from '../../../src/workflows/definition.ts'

let office: Office
const waiting = async (as: PersonKey) => {
  const { status, body } = await office.ask(as, 'GET', '/approvals/waiting')
  expect(status).toBe(200)
  const view = await office.ask(as, 'GET', '/transactions?where[view][equals]=my_approvals')
  const flat = await office.ask(as, 'GET', '/transactions?my_approvals=true')
  const { my_approvals } = (await office.ask(as, 'GET', '/transactions/counts')).body
  const idsOf = (page: any) => page.docs.map(({ id }: { id: number }) => id)
  expect([idsOf(view.body), idsOf(flat.body), my_approvals]).toEqual([idsOf(body), idsOf(body), body.totalDocs])
  return idsOf(body)
}
const decide = async (as: PersonKey, id: number, more = {}) => {
  const answer = await office.ask(as, 'POST', `/transactions/${id}/approvals`, { body: { decision: 'approved', ...more } })
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
}
const delegate = (from: PersonKey, to: PersonKey) =>
  office.sql(`insert into delegations (from_id, to_id, starts_at, ends_at, reason) values ($1, $2, now() - interval '1 hour', now() + interval '1 day', 'Away')`, [office.ids[from], office.ids[to]])

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('what waits for my approval', () => {
  it('is nothing in an office whose workflows ask nobody', async () => {
    await inReview(office)
    for (const person of ['admin', 'editor', 'client'] as const) expect(await waiting(person)).toEqual([])
  })

  it('is what is asked of my role, as long as I have not answered, and never what I submitted', async () => {
    await publishDefinition(office, reviewedBy({ role: 'admin' }, 'all'))
    const [first, second, own] = [await inReview(office), await inReview(office), await inReview(office, 'admin')]
    expect(await waiting('admin')).toEqual([second, first])
    expect(await waiting('admin2')).toEqual([own, second, first])
    expect(await waiting('editor')).toEqual([])
    await decide('admin', first)
    expect(await waiting('admin')).toEqual([second])
    await office.sql(
      `insert into attachments (document, transaction_id, file_name, mime_type, size, sha256) values (gen_random_uuid()::text, $1, 'f', 'x/y', 1, 'aa')`, [first])
    expect(await waiting('admin')).toEqual([second, first])
    await office.ask('editor', 'PATCH', `/transactions/${second}`, { body: { title: 'Still in review' } })
    await decide('admin', second)
    await decide('admin2', second)
    await decide('admin2', own)
    expect([await waiting('admin'), await waiting('admin2')]).toEqual([[first], [first]])
    await decide('admin', first)
    await decide('admin2', first)
  })

  it('has what was handed on to me, until the seat is filled; not through the submitter', async () => {
    await publishDefinition(office, reviewedBy({ users: [office.ids.admin, office.ids.admin2] }, 'all'))
    await delegate('admin', 'editor2')
    const [id, own] = [await inReview(office), await inReview(office, 'admin')]
    expect(await waiting('editor2')).toEqual([id])
    expect((await office.ask('editor2', 'GET', `/transactions/${id}`)).status).toBe(200)
    await decide('editor2', id, { onBehalfOf: office.ids.admin })
    expect([await waiting('editor2'), await waiting('admin'), await waiting('admin2')]).toEqual([[], [], [own, id]])
    await office.sql('delete from delegations')
    await delegate('admin2', 'admin')
    await delegate('admin', 'editor2')
    expect(await waiting('editor2')).toEqual([])
    await office.sql('delete from delegations')
  })

  it('is a client’s own', async () => {
    await publishDefinition(office, reviewedBy({ role: 'client' }, 'any'))
    const id = await inReview(office, 'editor', { client: office.ids.client })
    expect([await waiting('client'), await waiting('client2'), await waiting('editor')]).toEqual([[id], [], []])
  })

  it('has nothing that was deleted, nor for nobody', async () => {
    const before = await waiting('client')
    await office.ask('admin', 'DELETE', `/transactions/${before[0]}?reason=Twice`)
    expect(await waiting('client')).toEqual([])
    expect((await office.ask(null, 'GET', '/approvals/waiting')).status).toBe(401)
  })
})

describe('a version that asks otherwise', () => {
  it('the plan of a migration counts the decisions that would be lost, and they are', async () => {
    const by = { users: [office.ids.admin, office.ids.admin2] }
    await publishDefinition(office, reviewedBy(by, 'all'))
    const id = await inReview(office)
    await decide('admin', id)
    const stricter: WorkflowDefinition = reviewedBy({ users: [...by.users, office.ids.editor2] }, 'all')
    await publishDefinition(office, stricter)
    const [workflow] = await office.sql<{ id: number }>(`select id from workflows where key = 'default'`)
    const { body } = await office.ask('admin', 'GET', `/workflows/${workflow!.id}/plan`)
    const plan = body.plans.find(({ notes }: any) => notes.some(({ code }: any) => code === 'APPROVALS_LOST'))
    expect(plan.notes).toMatchObject([{ code: 'APPROVALS_LOST', count: 1, examples: [{ id, note: { count: 1 } }] }])
    const moved = await office.ask('admin', 'POST', `/workflows/${workflow!.id}/migrate`, { body: { from: plan.from, to: plan.to, fingerprint: plan.fingerprint, dryRun: false } })
    expect([moved.status, moved.body.done]).toEqual([200, true])
    const { approval, decisions } = (await office.ask('admin', 'GET', `/transactions/${id}/approvals`)).body
    expect([approval.given, approval.needed, decisions[0].thisStay]).toEqual([0, 3, false])
    expect(await waiting('admin')).toContain(id)
    await decide('admin', id)
  })
})
