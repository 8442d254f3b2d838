import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Office } from '../../helpers/office.ts'
import { officeOfFigures } from './officeOfFigures.ts'

let office: Office
beforeAll(async () => {
  office = await officeOfFigures(300)
}, 180_000)
afterAll(() => office.close())

describe('GET /dashboard/stats', () => {
  it('answers each role with what is theirs', async () => {
    const [admin, editor, client] = [
      await office.ask('admin', 'GET', '/dashboard/stats'), await office.ask('editor', 'GET', '/dashboard/stats'), await office.ask('client', 'GET', '/dashboard/stats'),
    ]
    expect([admin.status, editor.status, client.status, (await office.ask(null, 'GET', '/dashboard/stats')).status]).toEqual([200, 200, 200, 401])
    expect([admin.body.office !== null, editor.body.office, client.body.office]).toEqual([true, null, null])
    expect([client.body.workload, client.body.rework, client.body.by.client, client.body.by.assignee, client.body.totals.unassigned]).toEqual([null, null, null, null, null])
    expect(editor.body.workload).toHaveLength(1)
    expect(admin.body.trend).toHaveLength(30)
    expect(admin.body.leadTime.count).toBeGreaterThan(0)
  })
})
