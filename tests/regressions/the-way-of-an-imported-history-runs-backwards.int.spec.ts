import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { eventsOf, importHistory, publishTemplate, takeIn } from '../int/imports/histories.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await publishTemplate(office, 'declarations')
})
afterAll(() => office.close())

it('each stay begins before it ends, and begins where the one before it ended', async () => {
  await takeIn(office, ['WAY-1'])
  await importHistory(office, eventsOf(
    'WAY-1,2018-01-01 08:00,Declaration SUBMITTED by EMPLOYEE,EMPLOYEE',
    'WAY-1,2018-01-02 08:00,Declaration FINAL_APPROVED by SUPERVISOR,SUPERVISOR',
  ))
  const [row] = await office.sql<{ id: number }>(`select id from transactions where external_reference = 'WAY-1'`)
  const { visits } = (await office.ask('admin', 'GET', `/transactions/${row!.id}/workflow`)).body
  expect(visits.map(({ state, since, until }: any) => [state, since.slice(0, 10), until?.slice(0, 10) ?? null])).toEqual([
    ['new', '2018-01-01', '2018-01-01'], ['submitted', '2018-01-01', '2018-01-02'], ['final_approved', '2018-01-02', null],
  ])
})
