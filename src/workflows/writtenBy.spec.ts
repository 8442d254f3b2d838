import { expect, it } from 'vitest'
import { full } from '../../tests/fixtures/definitions/full.ts'
import { noon } from '../../tests/fixtures/definitions/given.ts'
import { writtenBy } from './writtenBy.ts'

it('a status change is written as it is', () => {
  const next = { status: 'review', statusChangedAt: noon, submittedBy: 3 }
  expect(writtenBy(full(), next, { area: 1 })).toEqual(next)
})

it('custom fields join those there are, days are stored at noon, decisions are kept apart', () => {
  const next = { set: { area: 2, priority: 'high', dueDate: '2026-12-01' }, assignedTo: null, approvals: [] }
  expect(writtenBy(full(), next, { area: 1, size: 's' })).toEqual({
    assignedTo: null,
    priority: 'high',
    dueDate: '2026-12-01T12:00:00.000Z',
    customFields: { area: 2, size: 's' },
  })
})
