import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../helpers/office.ts'
import { defaultLifecycle } from '../../src/workflows/templates/defaultLifecycle.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

describe('a transition whose effects assign and change fields', () => {
  it('is told by one line a change, with the name of the person', async () => {
    const [{ id: workflow } = { id: 0 }] = await office.sql<{ id: number }>(`select id from workflows where key = 'default'`)
    const [submit, ...others] = defaultLifecycle.transitions
    const effects = [...submit!.effects!, { kind: 'assign', to: { user: office.ids.admin2 } }, { kind: 'raisePriority' }]
    const definition = { ...defaultLifecycle, transitions: [{ ...submit, effects }, ...others] }
    await office.ask('admin', 'PUT', `/workflows/${workflow}/configure`, { body: { definition } })
    expect((await office.ask('admin', 'POST', `/workflows/${workflow}/publish`, { body: {} })).status).toBe(200)
    const { id } = await office.create('editor')
    expect((await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'submitted' } })).status).toBe(200)
    const lines = await office.sql<{ event: string; to: string | null }>('select event, "to" from transaction_history where transaction_id = $1 order by id', [id])
    const [person] = await office.sql<{ name: string }>('select name from users where id = $1', [office.ids.admin2])
    expect(lines.map(({ event }) => event)).toEqual(['transactionCreated', 'statusChanged', 'assignmentChanged', 'transactionUpdated'])
    expect(lines.find(({ event }) => event === 'assignmentChanged')!.to).toBe(person!.name)
  })
})
