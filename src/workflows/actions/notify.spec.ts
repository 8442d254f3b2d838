import { expect, it } from 'vitest'
import { moment } from '../../../tests/fixtures/definitions/moment.ts'
import { notify } from './notify.ts'

const message = { en: 'Hello', ar: 'مرحبا' }

it('orders a message', () => {
  expect(notify.apply({ kind: 'notify', to: ['client'], message }, moment())).toEqual({
    orders: [{ kind: 'notify', to: ['client'], users: [], message, reminder: false }],
  })
})

it('may go to people by name, and say that it is a reminder', () => {
  expect(notify.apply({ kind: 'notify', to: [], users: [4], message, reminder: true }, moment())).toMatchObject({
    orders: [{ users: [4], reminder: true }],
  })
})
