import { expect, it } from 'vitest'
import { isCommonPassword } from './commonPasswords.ts'

it.each(['password', 'Password1!', 'P@ssw0rd', 'P@ssw0rd2026!', 'QWERTYUIOP', 'Qwerty123!', '12345678', 'Dragon#1', '!!Football99', 'Welcome@123'])(
  '%s is common', async (password) => {
    expect(await isCommonPassword(password)).toBe(true)
  })

it.each(['Tracker!2026', 'Another!2026', 'Seven blue cranes', 'Xk7!pqv2', 'كلمة-سر-طويلة-7'])('%s is not', async (password) => {
  expect(await isCommonPassword(password)).toBe(false)
})
