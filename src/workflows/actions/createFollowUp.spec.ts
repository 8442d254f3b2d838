import { expect, it } from 'vitest'
import { moment } from '../../../tests/fixtures/definitions/moment.ts'
import { createFollowUp } from './createFollowUp.ts'

const title = { en: 'Site visit', ar: 'زيارة الموقع' }

it('orders a new transaction, on this workflow and without a due date unless it says otherwise', () => {
  expect(createFollowUp.apply({ kind: 'createFollowUp', title }, moment())).toEqual({
    orders: [{ kind: 'createFollowUp', title, workflow: null, dueInDays: null }],
  })
  expect(createFollowUp.apply({ kind: 'createFollowUp', title, workflow: 'simple_approval', dueInDays: 0 }, moment())).toMatchObject({
    orders: [{ workflow: 'simple_approval', dueInDays: 0 }],
  })
})
