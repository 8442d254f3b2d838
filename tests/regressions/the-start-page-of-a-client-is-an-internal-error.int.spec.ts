import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { recentActivity } from '../../src/transactions/recentActivity.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('clients read what happened in words, though the events themselves are for staff', async () => {
  const { id } = await office.create('editor', { client: office.ids.client })
  await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted' } })
  const { docs: told } = await recentActivity(await office.requestOf('client'), { limit: 5, locale: 'en' })
  expect(told.map(({ title }) => title)).toContain('Status changed from Draft to Submitted')
})
