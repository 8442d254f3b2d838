import { describe, expect, it } from 'vitest'
import { eventsOfSave } from './eventsOfSave.ts'
import type { Intent } from './intent.ts'
import type { Transaction } from './transaction.ts'

const by = { id: 3, role: 'editor' } as const
const at = '2026-11-22T09:00:00.000Z'
const people = new Map([[5, { id: 5, name: 'Sara' }], [7, { id: 7, name: 'Khalid' }]])

const save = (before: Partial<Transaction> | null, after: Partial<Transaction>, intent?: Intent) =>
  eventsOfSave({
    before: before && ({ ...stored, ...before } as Transaction),
    after: { ...stored, ...before, ...after } as Transaction,
    intent,
    by,
    at,
    person: (id) => (id === null ? null : (people.get(id) ?? null)),
  })

describe('a new transaction', () => {
  it('is created, and assigned when it has an assignee', () => {
    expect(save(null, {}).map(({ type }) => type)).toEqual(['transactionCreated'])
    expect(save(null, { assignedTo: 5 })[1]).toMatchObject({ type: 'assignmentChanged', from: null, to: { name: 'Sara' } })
  })

  it('that is a copy says of which one', () => {
    const copy: Intent = { kind: 'create', source: 'api', copiedFrom: { id: 1, reference: 'TRX-2026-00001' } }
    expect(save(null, {}, copy)).toMatchObject([{ type: 'transactionDuplicated', originalReference: 'TRX-2026-00001' }])
  })
})

describe('an edited transaction', () => {
  it('says which fields changed, and nothing when none did', () => {
    expect(save({ title: 'a' }, { title: 'b' })).toMatchObject([{ changes: [{ field: 'title', from: 'a', to: 'b' }] }])
    expect(save({ title: 'a' }, {})).toEqual([])
  })

  it('takes an empty text or list where nothing was for no change', () => {
    expect(save({ title: null, tags: null }, { title: '', tags: [] })).toEqual([])
  })

  it('tells assignment and client apart from other fields, with the reason given', () => {
    const events = save({ assignedTo: 5, client: null }, { assignedTo: null, client: 7 }, { kind: 'assign', reason: 'ill' })
    expect(events).toMatchObject([
      { type: 'assignmentChanged', from: { id: 5 }, to: null, reason: 'ill' },
      { type: 'clientChanged', from: null, to: { name: 'Khalid' } },
    ])
  })

  it('whose rev, times or counts move has no event of its own', () => {
    expect(save({ rev: 1, attachmentCount: 0 }, { rev: 2, attachmentCount: 1, updatedAt: 'later' })).toEqual([])
  })
})

it('a removal is one event with its reason; a status change brings the engine’s own', () => {
  expect(save({}, { deletedAt: at }, { kind: 'remove', reason: 'twice' })).toMatchObject([
    { type: 'transactionDeleted', reason: 'twice' },
  ])
  const completed = { type: 'completed', transactionId: 1, by, at } as const
  expect(save({}, { status: 'completed' }, { kind: 'decide', events: [completed] })).toEqual([completed])
})

const stored: Partial<Transaction> = { id: 1, reference: 'TRX-2026-00009', assignedTo: null, client: null, rev: 1 }
