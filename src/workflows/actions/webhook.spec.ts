import { expect, it } from 'vitest'
import { moment } from '../../../tests/fixtures/definitions/moment.ts'
import { webhook } from './webhook.ts'

it('orders a call by the name of its target, never by an address', () => {
  expect(webhook.apply({ kind: 'webhook', target: 'archive' }, moment())).toEqual({ orders: [{ kind: 'webhook', target: 'archive' }] })
  expect(webhook.shape.safeParse({ kind: 'webhook', target: 'http://169.254.169.254/' }).success).toBe(false)
})
