import { describe, expect, it } from 'vitest'
import { listedByDefault } from './listedByDefault.ts'

const present = { deletedAt: { exists: false } }
const latest = { latest: { equals: true } }

describe('what the list of files shows', () => {
  it.each([
    ['everything asked', undefined, { and: [present, latest] }],
    ['other filters', { or: [{ and: [{ scan: { equals: 'pending' } }] }] }, { and: [present, latest] }],
    ['all versions', { latest: { equals: false } }, { and: [present] }],
    ['first versions', { or: [{ and: [{ version: { equals: 1 } }] }] }, { and: [present] }],
    ['deleted ones', { or: [{ and: [{ deletedAt: { exists: true } }] }] }, null],
  ])('%s', (_name, asked, expected) => {
    expect(listedByDefault(asked)).toEqual(expected)
  })
})
