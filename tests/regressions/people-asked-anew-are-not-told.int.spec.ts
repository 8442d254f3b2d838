import { afterAll, beforeAll, expect, it } from 'vitest'
import { inReview, publishDefinition, reviewedBy } from '../helpers/approvals.ts'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('after a move to a version that asks others, those are told, and the same question is not asked twice', async () => {
  const { admin, admin2, editor2 } = office.ids
  await publishDefinition(office, reviewedBy({ users: [admin] }, 'all'))
  const id = await inReview(office)
  const asked = async () =>
    (await office.sql<{ users: number[] }>(`select data->'users' as users from transaction_history where transaction_id = $1 and event = 'approvalRequested' order by id`, [id])).map(({ users }) => users)
  const [workflow] = await office.sql<{ id: number }>(`select id from workflows where key = 'default'`)
  const migrate = async () => {
    const { body } = await office.ask('admin', 'GET', `/workflows/${workflow!.id}/plan`)
    const plan = body.plans.find(({ running }: any) => running > 0)
    const moved = await office.ask('admin', 'POST', `/workflows/${workflow!.id}/migrate`, { body: { from: plan.from, to: plan.to, fingerprint: plan.fingerprint, dryRun: false } })
    expect([moved.status, moved.body.done]).toEqual([200, true])
  }
  expect(await asked()).toEqual([[admin]])
  const others = reviewedBy({ users: [admin2, editor2] }, 'all')
  await publishDefinition(office, others)
  await migrate()
  expect(await asked()).toEqual([[admin], [admin2, editor2]])
  await office.workOff()
  const told = await office.sql<{ person: number }>(`select recipient_id as person from notifications where transaction_id = $1 and event = 'approvalRequested' order by 1`, [id])
  expect(told.map(({ person }) => person)).toEqual(expect.arrayContaining([admin2, editor2]))
  await publishDefinition(office, { ...others, customFields: [{ key: 'area', label: { en: 'Area', ar: 'المساحة' }, type: 'number' }] })
  await migrate()
  expect(await asked()).toHaveLength(2)
})
