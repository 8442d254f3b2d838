import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultLifecycle } from '../../src/workflows/templates/defaultLifecycle.ts'
import { simpleApproval } from '../../src/workflows/templates/simpleApproval.ts'
import { publishDefinition } from '../helpers/approvals.ts'
import { openOffice, people, type Office } from '../helpers/office.ts'
import { eventsOf, importHistory, publishTemplate, takeIn } from '../int/imports/histories.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await publishTemplate(office, 'declarations')
  const { slas: _slas, ...withoutClocks } = simpleApproval
  await publishTemplate(office, 'simple_approval', withoutClocks)
  await publishDefinition(office, {
    ...defaultLifecycle,
    transitions: [
      ...defaultLifecycle.transitions,
      {
        key: 'forget', from: ['draft'], to: 'on_hold', label: { en: 'Forget', ar: 'إهمال' }, roles: [],
        automatic: { afterMinutes: 60 * 24 * 30, clock: 'elapsed' },
      },
    ],
  })
})
afterAll(() => office.close())

const undo = (id: number) => office.ask('admin', 'POST', `/imports/${id}/undo`)
const timers = (name: string) =>
  office.sql(
    `select i.transition, i.due_at, i.since from due_items i join transactions t on t.id = i.transaction_id
     where t.external_reference = $1 and i.done_at is null`,
    [name],
  )

it('a timer of the state a transaction is put back into comes when it would have come', async () => {
  await takeIn(office, ['TIMER-1'])
  const before = await timers('TIMER-1')
  expect(before).toMatchObject([{ transition: 'forget' }])
  const done = await importHistory(office, eventsOf('TIMER-1,2018-01-01 08:00,Declaration SUBMITTED by EMPLOYEE,EMPLOYEE'))
  expect(done.imported).toBe(1)
  expect(await timers('TIMER-1')).toEqual([])
  expect((await undo(done.id)).status).toBe(200)
  expect(await timers('TIMER-1')).toEqual(before)
})

it('answers in approvals are kept for good, so a history that has some is not undone', async () => {
  await takeIn(office, ['ANSWER-1'])
  const done = await importHistory(
    office,
    eventsOf('ANSWER-1,2018-01-01 08:00,Sent in,clerk', 'ANSWER-1,2018-01-02 08:00,Yes,boss'),
    { workflow: 'simple_approval', mapping: { 'Sent in': 'submit', Yes: { approve: 'approval' } }, roles: { clerk: 'editor', boss: people.admin2.email } },
  )
  expect(done).toMatchObject({ imported: 2, failed: 0 })
  const refused = await undo(done.id)
  expect([refused.status, refused.body.errors?.[0].code]).toEqual([409, 'IMPORT_CANNOT_UNDO'])
  const [row] = await office.sql('select id, status from transactions where external_reference = $1', ['ANSWER-1'])
  expect(row!.status).toBe('approved')
})
