import { describe, expect, it } from 'vitest'
import { unfitFor } from './unfitFor.ts'

const limits = { maxBytes: 1_000, maxFiles: 20, endings: ['pdf', 'jpg', 'jpeg'] }

describe('what is of no use to send', () => {
  it.each([
    ['plan.pdf', 1_000, null],
    ['PLAN.PDF', 1, null],
    ['photo.final.jpeg', 1, null],
    ['plan.pdf', 1_001, 'tooLarge'],
    ['plan.pdf', 0, 'empty'],
    ['plan.exe', 10, 'wrongKind'],
    ['plan.pdf.exe', 10, 'wrongKind'],
    ['pdf', 10, 'wrongKind'],
    ['plan.', 10, 'wrongKind'],
    ['مخطط.pdf', 10, null],
  ] as const)('%s of %i bytes: %s', (name, size, expected) => {
    expect(unfitFor(limits, { name, size })).toBe(expected)
  })
})
