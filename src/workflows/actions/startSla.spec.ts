import { expect, it } from 'vitest'
import { moment } from '../../../tests/fixtures/definitions/moment.ts'
import { startSla } from './startSla.ts'

it('orders it of the clock', () => {
  expect(startSla.apply({ kind: 'startSla', sla: 'answer' }, moment())).toEqual({ orders: [{ kind: 'slaRun', sla: 'answer' }] })
})
