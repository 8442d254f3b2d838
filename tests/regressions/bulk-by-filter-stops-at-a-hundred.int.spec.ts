import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const { id } = await office.create('admin', { projectId: 'many' })
  await office.sql(
    `insert into transactions (reference, external_reference, client_name, project_id, type_id, status, state_kind, workflow_id,
       workflow_version_id, created_by_id, attachment_count, rev)
     select 'OLD-' || n, external_reference, client_name, case when n <= 119 then 'many' else 'too many' end, type_id, status,
       state_kind, workflow_id, workflow_version_id, created_by_id, 0, 1
     from transactions, generate_series(1, 620) n where id = $1`,
    [id],
  )
})
afterAll(() => office.close())

const bulk = (project_id: string) =>
  office.ask('admin', 'POST', '/transactions/bulk', { body: { action: 'priority', priority: 'high', filter: { project_id } } })

it('changes everything that a filter matches, not the first page of it', async () => {
  expect((await bulk('many')).body).toMatchObject({ succeeded: 120, failed: 0 })
})

it('says so when a filter matches more than may be changed at once', async () => {
  const refused = await bulk('too many')
  expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'TOO_MANY_ITEMS'])
})
