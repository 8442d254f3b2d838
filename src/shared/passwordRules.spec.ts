import { describe, expect, it } from 'vitest'
import { brokenPasswordRules, passwordRules, passwordStrength, type PasswordRules } from './passwordRules.ts'

const rules: PasswordRules = { length: 8, classes: ['lower', 'upper', 'digit', 'symbol'] }
const codes = (password: string, email?: string) => brokenPasswordRules(password, rules, email).map(({ code }) => code)

describe('brokenPasswordRules', () => {
  it.each([
    ['Tracker!2026', undefined, []],
    ['', undefined, ['PASSWORD_TOO_SHORT', 'PASSWORD_NO_LOWER', 'PASSWORD_NO_UPPER', 'PASSWORD_NO_DIGIT', 'PASSWORD_NO_SYMBOL']],
    ['Aa1!Aa1', undefined, ['PASSWORD_TOO_SHORT']],
    ['tracker!2026', undefined, ['PASSWORD_NO_UPPER']],
    ['TRACKER!2026', undefined, ['PASSWORD_NO_LOWER']],
    ['Tracker!Five', undefined, ['PASSWORD_NO_DIGIT']],
    ['Tracker2026', undefined, ['PASSWORD_NO_SYMBOL']],
    ['Trackerمرور7', undefined, []],
    ['Aa1!😀😀😀', undefined, ['PASSWORD_TOO_SHORT']],
    [`Aa1!${'x'.repeat(200)}`, undefined, ['PASSWORD_TOO_LONG']],
    ['Omar.Haddad!1', 'omar.haddad@example.com', ['PASSWORD_IS_EMAIL']],
    ['Al!1234567', 'al@example.com', []],
  ])('%s (%s)', (password, email, expected) => {
    expect(codes(password, email)).toEqual(expected)
  })

  it('asks only for what the office asks', () => {
    expect(brokenPasswordRules('longbutplain', { length: 12, classes: [] })).toEqual([])
  })

  it('has every broken rule among the rules shown', () => {
    const shown = new Set(passwordRules(rules).map(({ code }) => code))
    expect(codes('', 'x@y.example').filter((code) => !shown.has(code))).toEqual([])
  })
})

describe('passwordStrength', () => {
  it('grows with length and variety and is 0 while a rule is broken', () => {
    expect(passwordStrength('weak', rules)).toBe(0)
    expect(passwordStrength('Aa1!aaaaaaaaaaaa', rules)).toBeLessThan(3)
    expect(passwordStrength('Aa1!bcdx', rules)).toBeLessThan(3)
    expect(passwordStrength('Seven blue cranes at 06:40', rules)).toBe(4)
  })
})
