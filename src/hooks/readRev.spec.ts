import { expect, it } from 'vitest'
import { readRev } from './readRev.ts'

it.each([['"7"', 7], ['W/"7"', 7], ['7', 7], [7, 7]])('reads %s as %i', (value, rev) => {
  expect(readRev(value)).toBe(rev)
})

it.each([undefined, null, '', '*'])('takes %s for "any"', (value) => {
  expect(readRev(value)).toBeUndefined()
})

it.each(['abc', '"7', '-1', '0', 1.5, '"7", "8"', '99999999999'])('refuses %s by name', (value) => {
  expect(() => readRev(value)).toThrow(String(value))
})
