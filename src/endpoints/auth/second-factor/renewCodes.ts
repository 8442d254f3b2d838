import { z } from 'zod'
import { renewRecoveryCodes } from '../../../users/secondFactor/renewRecoveryCodes.ts'
import { defineEndpoint } from '../../defineEndpoint.ts'
import { bothFactors, codesExample } from './schemas.ts'

export const renewCodes = defineEndpoint({
  method: 'post',
  path: '/auth/second-factor/recovery-codes',
  tag: 'Sign-in',
  summary: { en: 'New recovery codes', ar: 'رموز استرداد جديدة' },
  description: 'Ten new codes in the place of the old ones, told this once.',
  access: 'person',
  body: z.object(bothFactors),
  example: { currentPassword: 'Tracker!2026', otp: '492039' },
  response: { status: 200, description: 'The new codes', example: { recoveryCodes: codesExample } },
  errors: ['UNAUTHENTICATED', 'SECOND_FACTOR_NOT_SET_UP', 'WRONG_PASSWORD', 'SECOND_FACTOR_WRONG', 'ACCOUNT_LOCKED'],
  run: async ({ req, caller, body }) => ({
    body: { recoveryCodes: await renewRecoveryCodes(req, caller!.id, body) },
    headers: { 'cache-control': 'no-store' },
  }),
})
