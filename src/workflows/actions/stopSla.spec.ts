import { expect, it } from 'vitest'
import { moment } from '../../../tests/fixtures/definitions/moment.ts'
import { stopSla } from './stopSla.ts'

it('orders it of the clock', () => {
  expect(stopSla.apply({ kind: 'stopSla', sla: 'answer' }, moment())).toEqual({ orders: [{ kind: 'slaStop', sla: 'answer' }] })
})
