import { z } from 'zod'
import { DomainError } from '../../../shared/errors.ts'
import { confirmSecondFactor } from '../../../users/secondFactor/confirm.ts'
import { sessionOf } from '../../../users/signOut.ts'
import { defineEndpoint } from '../../defineEndpoint.ts'
import { codesExample, otp } from './schemas.ts'

export const confirm = defineEndpoint({
  method: 'post',
  path: '/auth/second-factor/confirm',
  tag: 'Sign-in',
  summary: { en: 'Turn the second factor on', ar: 'تفعيل التحقق بخطوتين' },
  description: 'With the first code of the app. Answers ten recovery codes, told this once, and ends your other sessions.',
  access: 'person',
  body: z.object({ otp }),
  example: { otp: '492039' },
  response: { status: 200, description: 'It is on', example: { recoveryCodes: codesExample } },
  errors: ['UNAUTHENTICATED', 'SECOND_FACTOR_NOT_SET_UP', 'SECOND_FACTOR_WRONG'],
  run: async ({ req, body }) => {
    const session = sessionOf(req)
    if (!session) throw new DomainError('UNAUTHENTICATED')
    const recoveryCodes = await confirmSecondFactor(req, { userId: session.userId, sessionId: session.id, otp: body.otp })
    return { body: { recoveryCodes }, headers: { 'cache-control': 'no-store' } }
  },
})
