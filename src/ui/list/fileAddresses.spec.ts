import type { Payload, Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { exportAddress } from './fileAddresses.ts'

const payload = { config: { routes: { api: '/api' } }, collections: { transactions: { config: { endpoints: [{ path: '/export' }] } } } } as unknown as Payload
const where: Where = { and: [{ status: { equals: 'draft' } } as Where, { 'client.name': { like: 'a&b' } }] }
const asked = (current: Record<string, string>) => Object.fromEntries(new URL(exportAddress(payload, current, { sort: '-dueDate', where })!, 'http://x').searchParams)

describe('exportAddress', () => {
  it('has the filter and the order a list opens with, until its address tells others', () => {
    expect(asked({ page: '2', search: 'x' })).toEqual({
      format: 'xlsx', sort: '-dueDate', search: 'x', 'where[and][0][status][equals]': 'draft', 'where[and][1][client.name][like]': 'a&b',
    })
    expect(asked({ sort: 'title', 'where[view][equals]': 'mine' })).toEqual({ format: 'xlsx', sort: 'title', 'where[view][equals]': 'mine' })
  })
})
