import { expect, it } from 'vitest'
import { formatDate } from './formatDate.ts'

it.each([
  ['DD/MM/YYYY', '31/01/2026'],
  ['DD-MM-YYYY', '31-01-2026'],
  ['YYYY-MM-DD', '2026-01-31'],
  ['MM/DD/YYYY', '01/31/2026'],
] as const)('writes a day as %s', (format, written) => {
  expect(formatDate('2026-01-31', format)).toBe(written)
})
