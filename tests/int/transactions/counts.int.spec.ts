import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quickViews } from '../../../src/shared/quickViews.ts'
import { openOffice, type Office, type PersonKey } from '../../helpers/office.ts'

let office: Office

beforeAll(async () => {
  office = await openOffice()
  const first = await office.create('editor', { dueDate: '2099-01-01' })
  await office.ask('editor', 'POST', `/transactions/${first.id}/status`, { body: { status: 'submitted' } })
  await office.create('editor', { client: office.ids.client, assignedTo: office.ids.editor })
  await office.create('editor2', { client: office.ids.client2 })
  const late = await office.create('admin', { client: office.ids.client, assignedTo: office.ids.admin })
  await office.ask('admin', 'POST', `/transactions/${late.id}/status`, { body: { status: 'submitted' } })
  await office.sql(`update transactions set due_date = '2020-01-01T12:00:00Z' where id = ${late.id}`)
  const gone = await office.create('admin')
  await office.ask('admin', 'DELETE', `/transactions/${gone.id}`, { body: { reason: 'Entered twice' } })
})
afterAll(() => office.close())

const totalOf = async (person: PersonKey, query: string) => {
  const answer = await office.ask(person, 'GET', `/transactions?limit=1${query}`)
  expect(answer.status).toBe(200)
  return answer.body.totalDocs
}

describe('the figures above the list', () => {
  it.each(['admin', 'admin2', 'editor', 'editor2', 'client', 'client2'] as const)('are the totals of the list for %s', async (person) => {
    const { status, body } = await office.ask(person, 'GET', '/transactions/counts')
    expect(status).toBe(200)
    expect(body.all).toBe(await totalOf(person, ''))
    expect(body.open).toBe(await totalOf(person, '&stage=initial,normal,waiting'))
    for (const view of quickViews) {
      expect([view, body[view]]).toEqual([view, await totalOf(person, `&where[view][equals]=${view}`)])
    }
    for (const { status: key, count } of body.by_status) {
      expect([key, count]).toEqual([key, await totalOf(person, `&status=${key}`)])
    }
  })

  it('follow a change at once', async () => {
    const before = (await office.ask('admin', 'GET', '/transactions/counts')).body
    await office.create('admin')
    const after = (await office.ask('admin', 'GET', '/transactions/counts')).body
    expect(after.all).toBe(before.all + 1)
    expect(after.unassigned).toBe(before.unassigned + 1)
  })

  it('are for people who are signed in', async () => {
    expect((await office.ask(null, 'GET', '/transactions/counts')).status).toBe(401)
  })
})

describe('a quick view in a query', () => {
  it('means the person who asks, not the one who made the link', async () => {
    expect(await totalOf('admin', '&where[view][equals]=mine')).toBe(1)
    expect(await totalOf('admin2', '&where[view][equals]=mine')).toBe(0)
  })

  it('is combined with other conditions, also in the form of the filter builder', async () => {
    const query = '&where[or][0][and][0][view][equals]=overdue&where[or][0][and][1][status][equals]=draft'
    expect(await totalOf('admin', query)).toBe(0)
    expect(await totalOf('admin', '&where[or][0][and][0][view][equals]=overdue')).toBe(1)
  })

  it('is refused by name when there is no such view', async () => {
    const answer = await office.ask('admin', 'GET', '/transactions?where[view][equals]=everything')
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]).toMatchObject({ code: 'MALFORMED_QUERY' })
    expect(answer.body.errors[0].message).toContain('view')
  })
})
