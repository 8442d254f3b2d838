import { describe, expect, it } from 'vitest'
import { kindOf, kindOfField } from './kindOf.ts'

describe('the kind of a request', () => {
  it.each([
    ['POST', '/auth/login', 'signIn'],
    ['POST', '/AUTH/Login', 'signIn'],
    ['POST', '/users/login', 'signIn'],
    ['POST', '/users/reset-password', 'signIn'],
    ['POST', '/users/verify/some-token', 'signIn'],
    ['POST', '/users/7/change-email', 'signIn'],
    ['POST', '/auth/password-reset-confirm', 'signIn'],
    ['POST', '/auth/verify-email', 'signIn'],
    ['POST', '/auth/change-password', 'signIn'],
    ['POST', '/auth/second-factor', 'signIn'],
    ['POST', '/auth/second-factor/confirm', 'signIn'],
    ['DELETE', '/auth/second-factor', 'signIn'],
    ['POST', '/auth/google-oauth', 'signIn'],
    ['GET', '/auth/google/callback', 'signIn'],
    ['POST', '/auth/register', 'registration'],
    ['POST', '/auth/password-reset-request', 'passwordReset'],
    ['POST', '/users/forgot-password', 'passwordReset'],
    ['POST', '/transactions/bulk', 'bulk'],
    ['POST', '/transactions/bulk-import', 'bulk'],
    ['POST', '/users/bulk', 'bulk'],
    ['POST', '/workflows/3/migrate', 'bulk'],
    ['POST', '/workflows/3/simulate', 'bulk'],
    ['POST', '/attachments/bulk-upload', 'bulk'],
    ['GET', '/transactions/export', 'bulk'],
    ['GET', '/audit-logs/export', 'bulk'],
    ['GET', '/users/export', 'bulk'],
    ['GET', '/webhooks/3/deliveries/export', 'bulk'],
    ['GET', '/workflows/3/analytics/export', 'bulk'],
    ['POST', '/imports/3/undo', 'bulk'],
    ['PATCH', '/transactions', 'bulk'],
    ['DELETE', '/comments', 'bulk'],
    ['GET', '/transactions', null],
    ['POST', '/transactions', null],
    ['PATCH', '/transactions/7', null],
    ['PATCH', '/globals/settings', null],
    ['GET', '/auth/me', null],
    ['POST', '/auth/refresh', null],
    ['GET', '', null],
  ])('%s %s: %s', (method, path, kind) => {
    expect(kindOf(method, path)).toBe(kind)
  })

  it('of a field of GraphQL, and of none that only is called so', () => {
    expect(['loginUser', 'forgotPasswordUser', 'Transactions', 'constructor'].map(kindOfField)).toEqual(['signIn', 'passwordReset', null, null])
  })
})
