import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as Plugin from '../../../src/index.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { move, publishWorkflow, workflowOf } from '../../helpers/workflowOf.ts'

/** As docs/extend.md tells consumers: a stamp that counts, and that can refuse. */
const stamped: { transaction: number; text: string; by: number | null; status: string }[] = []
const stamp: Plugin.ConsumerAction = {
  kind: 'acme.stamp',
  label: { en: 'Stamp', ar: 'ختم' },
  shape: z.strictObject({ kind: z.literal('acme.stamp'), text: z.string().max(40) }),
  check: ({ text }) => (text === 'void' ? [{ code: 'WRONG_VALUE', message: { en: 'Nothing is stamped "void".', ar: 'لا يُختم بكلمة «void».' } }] : []),
  apply: ({ kind, text }) => ({ orders: [{ kind, text }] }),
  carryOut: ({ order, transaction, actor }) => {
    if (order['text'] === 'jam') throw new Error('The stamp is jammed.')
    stamped.push({ transaction: transaction.id, text: String(order['text']), by: actor?.id ?? null, status: transaction.status })
  },
}

// The app of a consumer: ours, with one more option handed to the plugin.
vi.mock('../../../src/index.ts', async (original) => {
  const ours = await original<typeof Plugin>()
  return { ...ours, mdcTracker: (options: Parameters<typeof ours.mdcTracker>[0]) => ours.mdcTracker({ ...options, actions: [stamp] }) }
})

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office?.close())

describe('an action of a consumer', () => {
  it('is in the schema, is checked by its own rules, and may be published', async () => {
    const schema = await office.ask('admin', 'GET', '/workflows/schema')
    expect(JSON.stringify(schema.body)).toContain('acme.stamp')
    const wrong = workflowOf('wrong', { finish: [{ kind: 'acme.stamp', text: 'void' }] })
    await expect(publishWorkflow(office, wrong)).rejects.toThrow('WRONG_VALUE')
    const unknown = workflowOf('unknown', { finish: [{ kind: 'acme.seal' }] })
    await expect(publishWorkflow(office, unknown)).rejects.toThrow('acme.seal')
  })

  it('is carried out with what the change left, in its tx', async () => {
    await publishWorkflow(office, workflowOf('stamped', { finish: [{ kind: 'acme.stamp', text: 'Approved' }] }))
    const { id } = await office.create('editor', { workflow: 'stamped' })
    const options = await office.ask('editor', 'GET', `/transactions/${id}/transitions`)
    expect(options.body.transitions.every(({ allowed }: { allowed: boolean }) => allowed)).toBe(true)
    await move(office, 'editor', id, 'working', 'done')
    expect(stamped).toEqual([{ transaction: id, text: 'Approved', by: office.ids.editor, status: 'done' }])
  })

  it('that throws undoes the change', async () => {
    await publishWorkflow(office, workflowOf('jammed', { finish: [{ kind: 'acme.stamp', text: 'jam' }] }))
    const { id } = await office.create('editor', { workflow: 'jammed' })
    await move(office, 'editor', id, 'working')
    const answer = await office.ask('editor', 'POST', `/transactions/${id}/status`, { body: { status: 'done' } })
    expect(answer.status).toBe(500)
    expect(await office.sql('select status from transactions where id = $1', [id])).toEqual([{ status: 'working' }])
  })

  it('has a name of its own, and only once', async () => {
    const { mdcTracker } = await vi.importActual<typeof Plugin>('../../../src/index.ts')
    const build = (...actions: Plugin.ConsumerAction[]) => mdcTracker({ secureCookies: false, actions })({ collections: [] } as never)
    expect(() => build({ ...stamp, kind: 'notify' as never })).toThrow('"notify" needs a kind of its own with a dot')
    expect(() => build(stamp, stamp)).toThrow('"acme.stamp" is given twice')
  })
})
