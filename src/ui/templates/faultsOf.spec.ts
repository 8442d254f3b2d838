import { expect, it } from 'vitest'
import { faultsOf } from './faultsOf.ts'

it('what is wrong stands beside its field, and the rest in one sentence', () => {
  const errors = [
    { path: 'en.body', message: 'Line 2: "nothing" cannot be named here.', line: 2 },
    { path: 'ar.subject', message: 'الموضوع مطلوب.' },
    { path: 'key', message: 'The key is taken.' },
  ]
  const { faults, problem } = faultsOf({ message: 'Not valid: en.body, ar.subject, key.', data: { errors } })
  expect(faults).toEqual([
    { locale: 'en', field: 'body', line: 2, message: 'Line 2: "nothing" cannot be named here.' },
    { locale: 'ar', field: 'subject', line: null, message: 'الموضوع مطلوب.' },
  ])
  expect(problem).toBe('The key is taken.')
  expect(faultsOf({ message: 'Not valid: en.body.', data: { errors: errors.slice(0, 1) } }).problem).toBe('')
  expect(faultsOf({ message: 'No connection.' })).toEqual({ faults: [], problem: 'No connection.' })
})
