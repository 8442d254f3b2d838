import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, people, type Office } from '../helpers/office.ts'
import { eventsOf, importHistory, publishTemplate, takeIn } from '../int/imports/histories.ts'

let office: Office
let id: number
beforeAll(async () => {
  office = await openOffice()
  await publishTemplate(office, 'declarations')
  await takeIn(office, ['SEEN-1'])
  const [row] = await office.sql<{ id: number }>(`update transactions set client_id = $1 where external_reference = 'SEEN-1' returning id`, [office.ids.client])
  id = row!.id
  const done = await importHistory(
    office,
    eventsOf(
      `SEEN-1,2018-01-01 08:00,Declaration SUBMITTED by EMPLOYEE,${people.client.email}`,
      'SEEN-1,2018-01-02 08:00,Declaration REJECTED by SUPERVISOR,Mr Hofmann',
      `SEEN-1,2018-01-03 08:00,Declaration SUBMITTED by EMPLOYEE,${people.client.email}`,
      `SEEN-1,2018-01-04 08:00,Declaration FINAL_APPROVED by SUPERVISOR,${people.admin2.email}`,
    ),
    { roles: { 'Mr Hofmann': 'admin' } },
  )
  expect(done).toMatchObject({ imported: 4, failed: 0 })
})
afterAll(() => office.close())

const timeline = async (as: 'admin' | 'client') =>
  (await office.ask(as, 'GET', `/transactions/${id}/history`)).body.docs.filter(({ event }: { event: string }) => event === 'statusChanged')

it('the timeline says of each event that it was imported, and who did it in the words of the file', async () => {
  const lines = await timeline('admin')
  expect(lines.map(({ actor, imported }: any) => [actor?.id ?? null, imported])).toEqual([
    [office.ids.admin2, { activity: 'Declaration FINAL_APPROVED by SUPERVISOR', word: people.admin2.email }],
    [office.ids.client, { activity: 'Declaration SUBMITTED by EMPLOYEE', word: people.client.email }],
    [null, { activity: 'Declaration REJECTED by SUPERVISOR', word: 'Mr Hofmann' }],
    [office.ids.client, { activity: 'Declaration SUBMITTED by EMPLOYEE', word: people.client.email }],
  ])
  const done = (await office.ask('admin', 'GET', `/transactions/${id}/history`)).body.docs
  expect(done.find(({ event }: { event: string }) => event === 'transactionCreated').imported).toBeNull()
})

it('a client sees that, and none of the words for people of the house, by no door', async () => {
  const lines = await timeline('client')
  expect(lines).toHaveLength(4)
  expect(lines.every(({ imported }: any) => imported.word === null)).toBe(true)
  const rest = await office.ask('client', 'GET', `/transaction-history?where[transaction][equals]=${id}&limit=50`)
  const graph = await office.ask('client', 'POST', '/graphql', { body: { query: '{ TransactionHistories(limit: 50) { docs { event data } } }' } })
  for (const body of [lines, rest.body, graph.body]) {
    expect(JSON.stringify(body)).not.toContain('Hofmann')
    expect(JSON.stringify(body)).not.toContain(people.admin2.email)
  }
})
