import { expect, it } from 'vitest'
import { preferredLocale } from './preferredLocale.ts'

it.each([
  [null, null],
  ['', null],
  ['de', null],
  ['ar', 'ar'],
  ['ar-SA,ar;q=0.9,en;q=0.8', 'ar'],
  ['de-DE,de;q=0.9,ar;q=0.5,en;q=0.7', 'en'],
  ['en;q=0,ar;q=0.1', 'ar'],
  ['arc', null],
  ['en;q=abc', null],
])('reads %j as %j', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale)
})
