import { secondFactorOverview } from '../../../users/secondFactor/overview.ts'
import { defineEndpoint } from '../../defineEndpoint.ts'

export const showSecondFactor = defineEndpoint({
  method: 'get',
  path: '/auth/second-factor',
  tag: 'Sign-in',
  summary: { en: 'How does my second factor stand?', ar: 'حالة التحقق بخطوتين لحسابي' },
  description: '`rule` is what the office decided for your role: `off`, `optional` or `required`.',
  access: 'person',
  response: {
    status: 200,
    description: 'The second factor of the signed-in person',
    example: { on: true, since: '2026-03-01T08:00:00.000Z', recoveryCodesLeft: 9, rule: 'optional' },
  },
  errors: ['UNAUTHENTICATED'],
  run: async ({ req, caller }) => ({ body: await secondFactorOverview(req, caller!), headers: { 'cache-control': 'no-store' } }),
})
