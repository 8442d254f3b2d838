import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishDefinition } from '../../helpers/approvals.ts'
import { openOffice, type Office } from '../../helpers/office.ts'
import { definitionOf } from '../../../src/transactions/definitions.ts'
import { loadAsOffice } from '../../../src/transactions/store.ts'
import { keepDecisions } from '../../../src/transactions/approvals/keepDecisions.ts'
import { snapshotFor } from '../../../src/transactions/snapshotFor.ts'
import { snapshotOf } from '../../../src/transactions/snapshotOf.ts'
import type { Approval, WorkflowDefinition } from '../../../src/workflows/definition.ts'
import type { EngineEvent } from '../../../src/workflows/snapshot.ts'
import { defaultLifecycle } from '../../../src/workflows/templates/defaultLifecycle.ts'

let office: Office
let id: number

const asking = (by: Approval['by'], more: Partial<WorkflowDefinition> = {}): WorkflowDefinition => ({
  ...defaultLifecycle,
  approvals: [{ key: 'go', label: { en: 'Go', ar: 'اذهب' }, state: 'draft', by, need: 'all', approved: 'submit', rejected: 'cancel' }],
  ...more,
})
const stored = async () => loadAsOffice(await office.requestOf('editor'), id)
const snapshot = async (definition: WorkflowDefinition) => snapshotFor(await office.requestOf('editor'), await stored(), definition)
const decided = (more: Partial<Extract<EngineEvent, { type: 'approvalDecided' }>> = {}): EngineEvent => ({
  type: 'approvalDecided', transactionId: id, at: '2026-11-22T10:00:00.000Z', by: { id: office.ids.admin, role: 'admin' }, approval: 'go',
  label: { en: 'Go', ar: 'اذهب' }, decision: 'approved', onBehalfOf: null, covers: { rev: 1, attachments: ['b', 'a'] }, given: 1, needed: 2, ...more,
})

beforeAll(async () => {
  office = await openOffice()
  id = Number((await office.create('editor', { client: office.ids.client })).id)
  for (const [sha, seen, gone] of [['aa', true, false], ['bb', false, false], ['cc', true, true]] as const) {
    await office.sql(
      `insert into attachments (document, transaction_id, file_name, mime_type, size, sha256, client_visible, deleted_at) values (gen_random_uuid()::text, $1, 'f', 'x/y', 1, $2, $3, $4)`,
      [id, sha, seen, gone ? new Date() : null],
    )
  }
})
afterAll(() => office.close())

describe('what is known for a decision', () => {
  it('is the record alone where the definition needs nothing else', async () => {
    const transaction = await stored()
    const req = await office.requestOf('editor')
    // The settings are remembered; a transaction that has left its first state does not even need those.
    const inWork = { ...transaction, stateKind: 'normal' as const }
    const pool = { asked: 0 }
    const spied = new Proxy(req, { get: (of, key) => { if (key === 'payload') pool.asked += 1; return Reflect.get(of, key) } })
    expect(await snapshotFor(spied, inWork, defaultLifecycle)).toEqual({ ...snapshotOf(inWork), rev: 1 })
    expect(pool.asked).toBe(0)
    expect(await snapshotFor(req, transaction, defaultLifecycle)).toEqual({ ...snapshotOf(transaction), rev: 1 })
  })

  it('has people, files and what is handed on, where an approval is asked', async () => {
    await office.sql(
      `insert into delegations (from_id, to_id, starts_at, ends_at, ended_at, reason) values
        ($1, $2, now() - interval '1 day', now() + interval '1 day', null, 'in force'),
        ($1, $3, now() - interval '1 day', now() + interval '1 day', now() - interval '1 hour', 'ended'),
        ($1, $3, now() + interval '1 day', now() + interval '2 days', null, 'later')`,
      [office.ids.admin, office.ids.admin2, office.ids.editor],
    )
    const of = await snapshot(asking({ role: 'admin' }))
    expect(of).toMatchObject({ rev: 1, attachments: ['aa', 'bb'], approvals: [] })
    expect(of.office?.people.map(({ id: person }) => person)).toEqual(
      [office.ids.admin, office.ids.admin2, office.ids.editor, office.ids.editor2, office.ids.client].toSorted((a, b) => a - b))
    expect(of.office?.people.find(({ id: person }) => person === office.ids.editor)).toEqual(
      { id: office.ids.editor, name: 'Test Editor', role: 'editor', active: true, departments: [expect.any(Number)] })
    expect(of.office?.delegations).toMatchObject([{ from: office.ids.admin, to: office.ids.admin2, start: expect.stringMatching(/Z$/) }])
  })

  it('has of the files those a client may see, where a client is asked', async () => {
    expect((await snapshot(asking({ role: 'client' }))).attachments).toEqual(['aa'])
  })

  it('knows who has left, when they are named', async () => {
    await office.sql(`update users set status = 'deactivated' where id = $1`, [office.ids.editor2])
    const of = await snapshot(asking({ users: [office.ids.editor2, office.ids.admin] }))
    expect(of.office?.people.find(({ id: person }) => person === office.ids.editor2)?.active).toBe(false)
    expect((await snapshot(asking({ role: 'admin' }))).office?.people.some(({ id: person }) => person === office.ids.editor2)).toBe(false)
    await office.sql(`update users set status = 'active' where id = $1`, [office.ids.editor2])
  })

  it('has loads and turns, where assignments ask for them', async () => {
    const assignment = { key: 'who', label: { en: 'Who', ar: 'من' }, on: ['submitted'], pool: { role: 'editor' as const }, by: 'leastLoaded' as const }
    await office.create('editor', { assignedTo: office.ids.editor })
    const { workflow } = await stored()
    await office.sql('insert into assignment_turns (workflow_id, assignment, user_id, at) values ($1, $2, $3, now())', [workflow, 'who', office.ids.editor])
    const of = await snapshot({ ...defaultLifecycle, assignments: [assignment] })
    expect(of.attachments).toBeUndefined()
    expect(of.office?.people.find(({ id: person }) => person === office.ids.editor)?.load).toBe(1)
    expect((await snapshot({ ...defaultLifecycle, assignments: [{ ...assignment, by: 'roundRobin' }] })).office?.lastAssigned).toEqual({ who: office.ids.editor })
  })
})

describe('a decision that was given', () => {
  let definition: WorkflowDefinition
  beforeAll(async () => {
    await publishDefinition(office, asking({ role: 'admin' }, { approvals: [{ key: 'go', label: { en: 'Go', ar: 'اذهب' }, state: 'draft', by: { role: 'admin' }, need: 'all', approved: 'submit', rejected: 'cancel' }] }))
    id = Number((await office.create('editor')).id)
    definition = await definitionOf(await office.requestOf('editor'), (await stored()).workflowVersion)
  })

  it('is read back as it was given, for this stay alone', async () => {
    const req = await office.requestOf('admin')
    await keepDecisions(req, await stored(), [decided({ comment: 'Fine' }), decided({ by: { id: office.ids.editor, role: 'editor' }, onBehalfOf: office.ids.admin2 })])
    const of = await snapshot(definition)
    expect(of.approvals).toEqual([
      { approval: 'go', decision: 'approved', by: office.ids.admin, seat: office.ids.admin, at: '2026-11-22T10:00:00.000Z', covers: { rev: 1, attachments: ['a', 'b'] } },
      { approval: 'go', decision: 'approved', by: office.ids.editor, seat: office.ids.admin2, at: '2026-11-22T10:00:00.000Z', covers: { rev: 1, attachments: ['a', 'b'] } },
    ])
    const transaction = await stored()
    const later = { ...transaction, statusChangedAt: new Date().toISOString() }
    expect((await snapshotFor(req, later, definition)).approvals).toEqual([])
  })

  it('is not given twice, neither by the same person nor for the same seat', async () => {
    const req = await office.requestOf('admin')
    await expect(keepDecisions(req, await stored(), [decided({ decision: 'rejected' })])).rejects.toThrow(/approval_decisions_(seat|giver)/)
    await keepDecisions(req, await stored(), [decided({ covers: { rev: 2, attachments: ['c'] } })])
  })

  it('stays as it is, whoever asks the database', async () => {
    for (const statement of ['update approval_decisions set decision = \'rejected\'', 'delete from approval_decisions', 'truncate approval_decisions']) {
      await expect(office.sql(statement)).rejects.toThrow(/kept as it was given/)
    }
  })
})
