import { expect, it } from 'vitest'
import { snapshot } from '../../../tests/fixtures/definitions/given.ts'
import { moment } from '../../../tests/fixtures/definitions/moment.ts'
import { raisePriority } from './raisePriority.ts'

it.each([
  ['low', 'normal'],
  ['normal', 'high'],
  ['high', 'urgent'],
  ['urgent', undefined],
  [null, 'high'],
])('raises %s to %s', (priority, expected) => {
  const outcome = raisePriority.apply({ kind: 'raisePriority' }, moment({ snapshot: snapshot('review', { fields: { priority } }) }))
  if (expected === undefined) expect(outcome).toEqual({})
  else expect(outcome).toMatchObject({ next: { set: { priority: expected } }, events: [{ type: 'transactionUpdated' }] })
})
