import { z } from 'zod'
import { say } from '../../../shared/text.ts'
import { turnOffSecondFactor } from '../../../users/secondFactor/turnOff.ts'
import { defineEndpoint } from '../../defineEndpoint.ts'
import { bothFactors } from './schemas.ts'

export const turnOff = defineEndpoint({
  method: 'delete',
  path: '/auth/second-factor',
  tag: 'Sign-in',
  summary: { en: 'Turn the second factor off', ar: 'إيقاف التحقق بخطوتين' },
  description: 'With password and code. Refused where the office demands a second factor of the role; there it can be replaced by setting up another.',
  access: 'person',
  body: z.object(bothFactors),
  example: { currentPassword: 'Tracker!2026', otp: '492039' },
  response: { status: 200, description: 'It is off', example: { message: 'Two-factor sign-in is off.' } },
  errors: ['UNAUTHENTICATED', 'SECOND_FACTOR_NOT_SET_UP', 'SECOND_FACTOR_MANDATORY', 'WRONG_PASSWORD', 'SECOND_FACTOR_WRONG', 'ACCOUNT_LOCKED'],
  run: async ({ req, caller, body, locale }) => {
    await turnOffSecondFactor(req, caller!.id, body)
    return { body: { message: say({ en: 'Two-factor sign-in is off.', ar: 'تم إيقاف التحقق بخطوتين.' }, locale) } }
  },
})
