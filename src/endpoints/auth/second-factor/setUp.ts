import { z } from 'zod'
import { drawSvg } from '../../../qr/drawQr.ts'
import { setUpSecondFactor } from '../../../users/secondFactor/setUp.ts'
import { defineEndpoint } from '../../defineEndpoint.ts'
import { bothFactors } from './schemas.ts'

export const setUp = defineEndpoint({
  method: 'post',
  path: '/auth/second-factor/setup',
  tag: 'Sign-in',
  summary: { en: 'Begin setting up a second factor', ar: 'بدء إعداد التحقق بخطوتين' },
  description:
    'Scan the code with an authenticator app (or type the secret), then confirm with its first code. Where one is on already, password and code are needed, and it stays in force until the new one is confirmed.',
  access: 'person',
  body: z.object(bothFactors),
  example: {},
  response: {
    status: 200,
    description: 'What the app is given',
    example: { secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Office:editor@example.com?issuer=Office&secret=JBSWY3DP…', qrSvg: '<svg …>' },
  },
  errors: ['UNAUTHENTICATED', 'FEATURE_OFF', 'WRONG_PASSWORD', 'SECOND_FACTOR_WRONG', 'ACCOUNT_LOCKED'],
  run: async ({ req, caller, body, locale }) => {
    const given = await setUpSecondFactor(req, caller!.id, body, locale)
    const qrSvg = await drawSvg({ content: given.uri, size: 300, level: 'M' })
    return { body: { ...given, qrSvg }, headers: { 'cache-control': 'no-store' } }
  },
})
