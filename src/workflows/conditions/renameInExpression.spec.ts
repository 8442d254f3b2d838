import { expect, it } from 'vitest'
import { renameInExpression } from './renameInExpression.ts'

it.each([
  ['customField', 'fields.a > 1 && has(fields.a) && fields.ab > 1', 'fields.b > 1 && has(fields.b) && fields.ab > 1'],
  ['customField', 'fields . a == "fields.a"', 'fields . b == "fields.a"'],
  ['customField', 'transaction.a == 1', 'transaction.a == 1'],
  ['customField', 'fields.list.exists(x, x == fields.a)', 'fields.list.exists(x, x == fields.b)'],
  ['customField', 'fields.a >', 'fields.a >'],
  ['state', 'transaction.status == "a"', 'transaction.status == "b"'],
  ['state', "'a' != event.to && event.from in ['a', 'c']", '"b" != event.to && event.from in ["b", \'c\']'],
  ['state', 'transaction.title == "a"', 'transaction.title == "a"'],
  ['transition', 'event.transition == "a" && event.to == "a"', 'event.transition == "b" && event.to == "a"'],
] as const)('%s: %s', (named, before, after) => {
  expect(renameInExpression(before, named, 'a', 'b')).toBe(after)
})
