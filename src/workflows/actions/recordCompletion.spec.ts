import { expect, it } from 'vitest'
import { noon } from '../../../tests/fixtures/definitions/given.ts'
import { moment } from '../../../tests/fixtures/definitions/moment.ts'
import { recordCompletion } from './recordCompletion.ts'

it('notes the time and tells of it', () => {
  expect(recordCompletion.apply({ kind: 'recordCompletion' }, moment())).toEqual({
    next: { completedAt: noon },
    events: [{ type: 'completed', transactionId: 42, at: noon, by: { id: 3, role: 'editor' } }],
  })
})
