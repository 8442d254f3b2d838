import { afterAll, beforeAll, expect, it } from 'vitest'
import { declarations } from '../../src/workflows/templates/declarations.ts'
import { openOffice, type Office } from '../helpers/office.ts'
import { eventsOf, publishTemplate, replayedBefore, takeIn, uploadHistory } from '../int/imports/histories.ts'

let office: Office
let workflow: number
beforeAll(async () => {
  office = await openOffice()
  workflow = await publishTemplate(office, 'declarations')
})
afterAll(() => office.close())

it('a version published while an import is replayed: all is judged again, and all or nothing stays so', async () => {
  await takeIn(office, ['PUB-1'])
  const file = eventsOf(
    'PUB-1,2018-01-01 08:00,Declaration SUBMITTED by EMPLOYEE,EMPLOYEE',
    'PUB-1,2018-01-02 08:00,Declaration FINAL_APPROVED by SUPERVISOR,SUPERVISOR',
  )
  const { id } = (await uploadHistory(office, 'admin', file)).body.doc
  const { settle } = await replayedBefore(office, id)

  // From now on only editors give the final approval.
  const definition = {
    ...declarations,
    transitions: declarations.transitions.map((each) => (each.key === 'approve_finally' ? { ...each, roles: ['editor'] } : each)),
  }
  for (const [method, door, body] of [['PUT', 'configure', { definition }], ['POST', 'publish', {}]] as const) {
    const answer = await office.ask('admin', method, `/workflows/${workflow}/${door}`, { body })
    expect([answer.status, answer.body.errors]).toEqual([200, undefined])
  }
  await settle()

  const record = (await office.ask('admin', 'GET', `/imports/${id}`)).body
  expect(record).toMatchObject({ status: 'failed', imported: 0, validRows: 1, failed: 1, found: { workflow: { version: 2 } } })
  expect(record.errors).toMatchObject([{ row: 3, code: 'TRANSITION_NOT_ALLOWED_FOR_ROLE' }])
  const [row] = await office.sql('select status from transactions where external_reference = $1', ['PUB-1'])
  expect(row!.status).toBe('draft')
})
