import { expect, it } from 'vitest'
import { brokenPasswordRules, passwordClasses } from '../shared/passwordRules.ts'
import { unknownPassword } from './unknownPassword.ts'

it('keeps the strictest rules an office can make, and is another each time', () => {
  const made = Array.from({ length: 200 }, unknownPassword)
  const strict = { length: 64, classes: passwordClasses }
  expect(made.flatMap((each) => brokenPasswordRules(each, strict, 'dead@office.example'))).toEqual([])
  expect(new Set(made).size).toBe(200)
})
