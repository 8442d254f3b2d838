import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice, type Office } from '../../helpers/office.ts'
import { publishWorkflow } from '../../helpers/publishWorkflow.ts'
import type { Assignment, Rule, RuleTrigger, WorkflowDefinition } from '../../../src/workflows/definition.ts'
import { defaultLifecycle } from '../../../src/workflows/templates/defaultLifecycle.ts'
import { upload } from '../imports/workbooks.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await office.ask('admin', 'PATCH', '/globals/settings', { body: { transactions: { autoAssignment: 'off' } } })
})
afterAll(() => office.close())

const text = (en: string) => ({ en, ar: `${en} ع` })
let made = 0
/** The default lifecycle with other parts, published under a key of its own. */
const publish = async (parts: Partial<WorkflowDefinition>) => {
  made += 1
  const definition = { ...defaultLifecycle, key: `acted_${made}`, name: text(`Acted ${made}`), ...parts }
  return { id: await publishWorkflow(office, definition), key: definition.key }
}
const ruleOn = (trigger: RuleTrigger, rest: Partial<Rule> = {}): Rule => ({
  key: `on_${trigger.toLowerCase()}`, label: text(trigger), on: [trigger], effects: [{ kind: 'raisePriority' }], ...rest,
})
const rowOf = async (id: number) => {
  const [row] = await office.sql<{ priority: string; assigned: number | null; rev: number; status: string; tags: string[] }>(
    `select priority, assigned_to_id as assigned, rev::int, status from transactions where id = $1`,
    [id],
  )
  return row!
}
const eventsOf = async (id: number) =>
  (await office.sql<{ event: string }>('select event from transaction_history where transaction_id = $1 order by id', [id])).map(({ event }) => event)

describe('a new transaction', () => {
  it('runs on the workflow that was chosen, by id or key, and on no other', async () => {
    const { id, key } = await publish({})
    expect((await office.create('editor', { workflow: id })).workflow).toBe(id)
    expect((await office.create('editor', { workflow: key })).workflow).toBe(id)
    expect((await office.create('editor')).workflow).not.toBe(id)
    const body = { externalReference: 'E-1', clientName: 'A client', type: 1, workflow: 'nowhere' }
    const unknown = await office.ask('editor', 'POST', '/transactions', { body, locale: 'ar' })
    expect([unknown.status, unknown.body.errors[0].code, unknown.body.errors[0].data.errors[0].path]).toEqual([400, 'VALIDATION_FAILED', 'workflow'])
    const query = `mutation { createTransaction(data: { externalReference: "E-2", clientName: "A client", type: 1, priority: normal, rev: 1, workflow: ${id} }) { id workflow { id } } }`
    const graphql = await office.ask('editor', 'POST', '/graphql', { body: { query } })
    expect(graphql.body.data.createTransaction.workflow.id).toBe(id)
  })

  it('keeps its workflow when it is copied, and cannot change it later', async () => {
    const { id } = await publish({})
    const original = await office.create('editor', { workflow: id })
    const copy = await office.ask('editor', 'POST', `/transactions/${original.id}/duplicate`, { body: {} })
    expect(copy.body.doc.workflow).toBe(id)
    const moved = await office.ask('editor', 'PATCH', `/transactions/${original.id}`, { body: { workflow: 1 } })
    expect([moved.status, moved.body.errors[0].code]).toEqual([403, 'FIELD_FORBIDDEN'])
  })

  it('is given to people in turns, also when many come at once', async () => {
    const turns: Assignment = { key: 'turns', label: text('In turns'), on: ['draft'], pool: { role: 'editor' }, by: 'roundRobin' }
    const { id } = await publish({ assignments: [turns] })
    const before = await Promise.all(Array.from({ length: 6 }, () => office.create('admin', { workflow: id })))
    const counts = new Map<number, number>()
    for (const each of before) {
      const { assigned } = await rowOf(each.id)
      counts.set(assigned!, (counts.get(assigned!) ?? 0) + 1)
    }
    expect(new Map([[office.ids.editor, 3], [office.ids.editor2, 3]])).toEqual(counts)
    expect(await eventsOf(before[0].id)).toEqual(['transactionCreated', 'assignmentChanged'])
  })

  it('is heard of by the rules, by whatever door it came', async () => {
    const { id } = await publish({ rules: [ruleOn('transactionCreated')] })
    const byRest = await office.create('editor', { workflow: id })
    expect([byRest.priority, byRest.rev]).toEqual(['high', 2])
    const query = `mutation { createTransaction(data: { externalReference: "E-3", clientName: "A client", type: 1, priority: normal, rev: 1, workflow: ${id} }) { id priority rev } }`
    const byGraphql = await office.ask('editor', 'POST', '/graphql', { body: { query } })
    expect(byGraphql.body.data.createTransaction).toMatchObject({ priority: 'high', rev: 2 })
  })
})

describe('what happens by other doors wakes the rules once', () => {
  it('an edit by REST and by Payload’s own door', async () => {
    const { id } = await publish({ rules: [ruleOn('transactionUpdated', { condition: 'transaction.title == "Urgent matter"' })] })
    const one = await office.create('editor', { workflow: id })
    const edited = await office.ask('editor', 'PATCH', `/transactions/${one.id}`, { body: { title: 'Urgent matter' } })
    expect(edited.body.doc).toMatchObject({ priority: 'high', rev: 3 })
    expect(edited.headers.get('etag')).toBe('"3"')
    const query = `mutation { updateTransaction(id: ${one.id}, data: { description: "More" }) { priority rev } }`
    const graphql = await office.ask('editor', 'POST', '/graphql', { body: { query } })
    expect(graphql.body.data.updateTransaction).toEqual({ priority: 'urgent', rev: 5 })
    expect(await eventsOf(one.id)).toEqual(['transactionCreated', 'transactionUpdated', 'transactionUpdated', 'transactionUpdated', 'transactionUpdated'])
  })

  it.each([
    ['an assignment', 'assignmentChanged' as const, (id: number) => office.ask('editor', 'POST', `/transactions/${id}/assign`, { body: { assignedTo: 'me' } })],
    ['a comment', 'commentAdded' as const, (id: number) => office.ask('editor', 'POST', `/transactions/${id}/comments`, { body: { text: 'Look' } })],
    ['a file', 'documentSubmitted' as const, (id: number) => {
      const form = new FormData()
      form.append('files', new File(['plain words'], 'notes.txt', { type: 'text/plain' }))
      return office.ask('editor', 'POST', `/transactions/${id}/attachments`, { form })
    }],
  ])('%s', async (_what, trigger, happen) => {
    const { id } = await publish({ rules: [ruleOn(trigger)] })
    const one = await office.create('editor', { workflow: id })
    expect((await happen(one.id)).status).toBeLessThan(300)
    expect((await rowOf(one.id)).priority).toBe('high')
  })

  it('a rule that cannot be computed undoes what woke it', async () => {
    const broken = ruleOn('commentAdded', { condition: 'transaction.tags[0] == "x"' })
    const { id } = await publish({ rules: [broken] })
    const one = await office.create('editor', { workflow: id })
    const answer = await office.ask('editor', 'POST', `/transactions/${one.id}/comments`, { body: { text: 'Look' } })
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'CONDITION_BROKEN'])
    const [{ count }] = await office.sql<{ count: string }>('select count(*) from comments where transaction_id = $1', [one.id]) as [{ count: string }]
    expect(Number(count)).toBe(0)
  })

  it('an import', async () => {
    const turns: Assignment = { key: 'turns', label: text('In turns'), on: ['draft'], pool: { role: 'editor' }, by: 'roundRobin' }
    const { key } = await publish({ rules: [ruleOn('transactionCreated')], assignments: [turns] })
    await office.ask('admin', 'PATCH', '/globals/settings', { body: { transactions: { defaultWorkflow: key } } })
    const rows = ['I-1', 'I-2', 'I-3'].map((reference) => `${reference},A client,Document Review`).join('\n')
    await upload(office, 'admin', `External Reference ID,Client Name,Transaction Type\n${rows}\n`, { name: 'rows.csv' })
    await office.workOff()
    await office.ask('admin', 'PATCH', '/globals/settings', { body: { transactions: { defaultWorkflow: 'default' } } })
    const imported = await office.sql<{ priority: string; assigned: number; events: string[] }>(
      `select priority, assigned_to_id as assigned, (select array_agg(event order by h.id) from transaction_history h where h.transaction_id = t.id) as events
       from transactions t where external_reference like 'I-%' order by id`,
    )
    expect(imported.map(({ priority }) => priority)).toEqual(['high', 'high', 'high'])
    expect(new Set(imported.map(({ assigned }) => assigned))).toEqual(new Set([office.ids.editor, office.ids.editor2]))
    expect(imported[0]!.events.toSorted()).toEqual(['assignmentChanged', 'transactionCreated', 'transactionUpdated'])
  })
})

describe('POST /workflows/:id/execute', () => {
  const execute = (as: Parameters<Office['ask']>[0], id: number, body: object) => office.ask(as, 'POST', `/workflows/${id}/execute`, { body })

  it('takes a transition by its key, foresees it on a dry run, and refuses with the ways that are open', async () => {
    const { id } = await publish({})
    const one = await office.create('editor', { workflow: id })
    const [first] = defaultLifecycle.transitions
    const foreseen = await execute('editor', id, { transaction: one.id, transition: first!.key, dryRun: true })
    expect(foreseen.body).toMatchObject({ done: false, foreseen: { status: first!.to }, doc: { rev: 1 } })
    expect((await rowOf(one.id)).status).toBe('draft')
    const done = await execute('editor', id, { transaction: one.id, transition: first!.key })
    expect(done.body).toMatchObject({ done: true, doc: { status: first!.to, rev: 2 } })
    const again = await execute('editor', id, { transaction: one.id, transition: first!.key })
    expect([again.status, again.body.errors[0].code]).toEqual([409, 'UNKNOWN_TRANSITION'])
    expect(again.body.errors[0].data.transitions.length).toBeGreaterThan(0)
    const unknown = await execute('editor', id, { transaction: one.id, transition: 'fly' })
    expect([unknown.status, unknown.body.errors[0].code]).toEqual([400, 'UNKNOWN_WORKFLOW_PART'])
    expect((await execute('editor', 1, { transaction: one.id, transition: 'fly' })).status).toBe(404)
    expect((await execute('editor2', id, { transaction: one.id, transition: 'fly' })).status).toBe(404)
  })

  it('is found again among the executions of its workflow', async () => {
    const { id } = await publish({})
    const one = await office.create('editor', { workflow: id })
    await execute('editor', id, { transaction: one.id, transition: defaultLifecycle.transitions[0]!.key })
    await office.ask('editor', 'POST', `/transactions/${one.id}/status`, { body: { status: 'cancelled', comment: 'Not needed' } })
    const first = await office.ask('admin', 'GET', `/workflows/${id}/history?limit=1`)
    expect(first.body.executions.docs).toMatchObject([{ transaction: { id: one.id }, to: 'cancelled', comment: 'Not needed', by: { id: office.ids.editor } }])
    const second = await office.ask('admin', 'GET', `/workflows/${id}/history?limit=1&before=${first.body.executions.next}`)
    expect(second.body.executions).toMatchObject({ docs: [{ from: 'draft' }], next: null })
  })
})
