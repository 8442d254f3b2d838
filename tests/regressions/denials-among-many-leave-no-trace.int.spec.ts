import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { samples } from '../helpers/sampleFiles.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** Asked for one by one, a hidden transaction is a line in the trail; asked for among many it was none. */
it('who names transactions of others among many is in the audit trail', async () => {
  const { id } = await office.create('editor')
  const denied = () =>
    office.sql(`select entity, entity_id, outcome, after->>'attempted' as attempted, after->>'code' as code
      from audit_logs where action = 'accessDenied' and actor_id = $1 order by id`, [office.ids.editor2])
  const form = new FormData()
  form.append('transactions', String(id))
  form.append('files', new Blob([new Uint8Array(samples.pdf('x'))]), 'x.pdf')
  const uploaded = await office.ask('editor2', 'POST', '/attachments/bulk-upload', { form })
  expect(uploaded.body.results[0].error.code).toBe('NOT_FOUND')
  const line = { entity: 'transactions', entity_id: String(id), outcome: 'refused', code: 'NOT_FOUND' }
  expect(await denied()).toEqual([{ ...line, attempted: 'POST /attachments/bulk-upload' }])

  const { flushDenials } = await import('../../src/audit/denials.ts')
  await flushDenials(office.payload)
  const changed = await office.ask('editor2', 'POST', '/transactions/bulk', { body: { ids: [id], action: 'priority', priority: 'urgent' } })
  expect(changed.body.failed).toBe(1)
  expect((await denied())[1]).toEqual({ ...line, attempted: 'POST /transactions/bulk' })

  // What is wrong with a file is no denial, nor is what an admin misses.
  await office.ask('admin', 'POST', '/transactions/bulk', { body: { ids: [999_999], action: 'priority', priority: 'urgent' } })
  expect(await office.sql(`select 1 from audit_logs where action = 'accessDenied' and actor_id = $1`, [office.ids.admin])).toEqual([])
})
