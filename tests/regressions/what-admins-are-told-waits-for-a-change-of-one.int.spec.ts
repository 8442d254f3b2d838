import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
let teller: Client
beforeAll(async () => {
  office = await openOffice()
  const [database] = await office.sql<{ name: string }>('select current_database() as name')
  const url = new URL(inject('postgresUrl'))
  url.pathname = database!.name
  teller = new Client({ connectionString: url.href })
  await teller.connect()
})
afterAll(async () => {
  await teller.end()
  await office.close()
})

it('an administrator can be made an editor while something that another one is told of is not committed yet', async () => {
  await teller.query('begin')
  await teller.query(`insert into deliveries (channel, recipient_id, template) values ('inApp', $1, 'completed')`, [office.ids.admin])
  // With the others held against what is told, the two would wait for each other.
  const answer = await office.ask('admin', 'PATCH', `/users/${office.ids.admin2}`, { body: { role: 'editor' } })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  await teller.query('rollback')
})
