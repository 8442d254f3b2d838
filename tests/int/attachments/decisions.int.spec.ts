import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inReview, publishDefinition, reviewedBy } from '../../helpers/approvals.ts'
import { statementsOf } from '../../helpers/countStatements.ts'
import { decide } from '../../helpers/decide.ts'
import { fileDesk, type As } from '../../helpers/fileDesk.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { defaultLifecycle } from '../../../src/workflows/templates/defaultLifecycle.ts'

let office: Office
let desk: ReturnType<typeof fileDesk>
beforeAll(async () => {
  process.env.ATTACHMENT_SCAN = 'off'
  office = await openOffice()
  desk = fileDesk(office)
})
afterAll(() => office.close())

const ofClient = async () => Number((await office.create('editor', { client: office.ids.client })).id)
const move = (id: number, status: string, as: As = 'editor') => office.ask(as, 'POST', `/transactions/${id}/status`, { body: { status } })
const coversOf = async (as: As, id: number, event = 'statusChanged') =>
  (await office.ask(as, 'GET', `/transactions/${id}/history`)).body.docs.filter((each: any) => each.event === event).map((each: any) => each.covers)

describe('what a decision covered', () => {
  it('costs one statement more where there are files, and none where there are none', async () => {
    const counted = async (files: number) => {
      const id = await ofClient()
      for (let n = 0; n < files; n += 1) await desk.file('editor', id, `${n}.pdf`)
      await office.ask('editor', 'GET', `/transactions/${id}`)
      const statements = await statementsOf(() => move(id, 'submitted'))
      const ofFiles = statements.filter((each) => /from attachments/i.test(each))
      return { files: ofFiles.length, others: statements.filter((each) => !ofFiles.includes(each)).map((each) => each.slice(0, 60)) }
    }
    await counted(0)
    const [without, one, three] = [await counted(0), await counted(1), await counted(3)]
    expect([without.files, one.files, three.files]).toEqual([0, 1, 1])
    expect(one.others).toEqual(without.others)
    expect(three.others).toEqual(without.others)
  })

  it('is kept with it, and shown with what has changed since, to clients of what they see', async () => {
    const id = await ofClient()
    const plan = await desk.file('editor', id, 'plan.pdf', { clientVisible: true })
    const note = await desk.file('editor', id, 'secret note.pdf')
    expect((await move(id, 'submitted')).status).toBe(200)
    expect([await coversOf('editor', id), await coversOf('client', id)]).toEqual([[{ files: 2, changed: [] }], [{ files: 1, changed: [] }]])
    const [row] = await office.sql<{ data: any }>(`select data from transaction_history where transaction_id = $1 and event = 'statusChanged'`, [id])
    expect(row!.data.covers.attachments).toEqual([plan.sha256, note.sha256].toSorted())
    const [audit] = await office.sql<{ after: any }>(`select after from audit_logs where action = 'statusChanged' and entity_id = $1`, [String(id)])
    expect(audit!.after).toEqual({ status: 'submitted', covers: row!.data.covers })

    const second = (await desk.version('editor', plan.id, 'plan B.pdf')).body.doc
    await desk.remove('editor', note.id)
    expect(await coversOf('editor', id)).toEqual([{ files: 2, changed: expect.arrayContaining([{ name: 'plan.pdf', change: 'replaced' }, { name: 'secret note.pdf', change: 'removed' }]) }])
    expect(await coversOf('client', id)).toEqual([{ files: 1, changed: [{ name: 'plan.pdf', change: 'replaced' }] }])
    // The same content again is the same file; what came in later is nobody's change.
    await desk.remove('editor', second.id)
    await desk.restore('admin', note.id)
    await desk.file('editor', id, 'later.pdf')
    expect(await coversOf('editor', id)).toEqual([{ files: 2, changed: [] }])
    // Made internal, the plan is no longer named, nor counted.
    await desk.show('editor', plan.id, false)
    expect(await coversOf('client', id)).toEqual([null])
  })

  it('tells a client nothing by notices, GraphQL or plain reads', async () => {
    const id = await ofClient()
    const note = await desk.file('editor', id, 'secret note.pdf')
    await move(id, 'submitted')
    await office.workOff()
    const notices = await office.ask('client', 'GET', '/notifications?limit=100')
    const rows = await office.ask('client', 'GET', `/transaction-history?where[transaction][equals]=${id}&limit=100`)
    const graph = await office.ask('client', 'POST', '/graphql', { body: { query: '{ TransactionHistories(limit: 50) { docs { event data } } Notifications(limit: 50) { docs { event data } } }' } })
    for (const answer of [notices, rows, graph]) expect(JSON.stringify(answer.body)).not.toContain(note.sha256)
    expect(notices.body.docs.some((each: any) => each.event === 'statusChanged')).toBe(true)
  })

  it('of an approval that takes a transition is on both lines', async () => {
    await publishDefinition(office, reviewedBy({ role: 'admin' }, 'any'))
    const id = await inReview(office)
    await desk.file('editor', id, 'plan.pdf')
    expect((await office.ask('admin', 'POST', `/transactions/${id}/approvals`, { body: { decision: 'approved' } })).status).toBe(200)
    expect(await coversOf('admin', id, 'approvalDecided')).toEqual([{ files: 1, changed: [] }])
    expect((await coversOf('admin', id))[0]).toEqual({ files: 1, changed: [] })
    await publishDefinition(office, defaultLifecycle)
  })
})

describe('the setting transactions.attachmentRequired', () => {
  it('keeps work without a file in its initial state, says so beforehand, and lets it be cancelled', async () => {
    await decide(office, { transactions: { attachmentRequired: true } })
    const id = await ofClient()
    const optionsOf = async () => {
      const { body } = await office.ask('editor', 'GET', `/transactions/${id}/transitions`)
      return Object.fromEntries(body.transitions.map((each: any) => [each.to, [each.requires.attachment, each.allowed, each.reason?.code]]))
    }
    expect(await optionsOf()).toEqual({ submitted: [true, false, 'ATTACHMENT_REQUIRED'], cancelled: [false, true, undefined] })
    const refused = await move(id, 'submitted')
    expect([refused.status, refused.body.errors[0].code]).toEqual([409, 'ATTACHMENT_REQUIRED'])
    const [workflow] = await office.sql<{ id: number }>(`select id from workflows where key = 'default'`)
    const executed = await office.ask('editor', 'POST', `/workflows/${workflow!.id}/execute`, { body: { transaction: id, transition: 'submit' } })
    expect([executed.status, executed.body.errors?.[0].code]).toEqual([409, 'ATTACHMENT_REQUIRED'])
    const bulk = await office.ask('editor', 'POST', '/transactions/bulk', { body: { action: 'status', status: 'submitted', ids: [id] } })
    expect(bulk.body.results[0].error.code).toBe('ATTACHMENT_REQUIRED')
    const file = await desk.file('editor', id, 'plan.pdf')
    expect(await optionsOf()).toEqual({ submitted: [true, true, undefined], cancelled: [false, true, undefined] })
    await desk.remove('editor', file.id)
    expect((await move(id, 'submitted')).status).toBe(409)
    await desk.restore('admin', file.id)
    expect((await move(id, 'submitted')).status).toBe(200)
    // On the way no more is asked.
    await desk.remove('editor', file.id)
    expect((await move(id, 'under_review')).status).toBe(200)
    await decide(office, {})
    expect((await move(await ofClient(), 'submitted')).status).toBe(200)
  })
})
