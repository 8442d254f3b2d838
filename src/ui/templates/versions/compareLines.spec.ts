import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareLines } from './compareLines.ts'

const drawn = (before: string, after: string) =>
  compareLines(before.split(''), after.split('')).map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`).join('')

it('keeps what both have and tells what each has alone', () => {
  expect(drawn('abc', 'abc')).toBe(' a b c')
  expect(drawn('abc', 'ac')).toBe(' a-b c')
  expect(drawn('ac', 'abc')).toBe(' a+b c')
  expect(drawn('abc', 'axc')).toBe(' a-b+x c')
  expect(compareLines([], ['x'])).toEqual([{ kind: 'added', text: 'x' }])
})

it('both texts can be read out of it again', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 })
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const compared = compareLines(before, after)
      expect(compared.filter(({ kind }) => kind !== 'added').map(({ text }) => text)).toEqual(before)
      expect(compared.filter(({ kind }) => kind !== 'removed').map(({ text }) => text)).toEqual(after)
    }),
  )
})
