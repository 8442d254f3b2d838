import { z } from 'zod'
import { answerChallenge } from '../../../users/secondFactor/answerChallenge.ts'
import { defineEndpoint } from '../../defineEndpoint.ts'
import { browserAnswer } from '../../users/browserAnswer.ts'
import { tokensExample } from '../schemas.ts'
import { challengeExample, code } from './schemas.ts'

export const answerSecondFactor = defineEndpoint({
  method: 'post',
  path: '/auth/second-factor',
  tag: 'Sign-in',
  summary: { en: 'Finish signing in with the second factor', ar: 'إكمال الدخول بالرمز الثاني' },
  description:
    'For the `challenge` that a sign-in answered with SECOND_FACTOR_REQUIRED, within five minutes. Answers what that sign-in would have: tokens, or for `/users/login` and the browser’s Google sign-in the session and its cookie. A code works once; wrong ones count like wrong passwords.',
  access: 'public',
  body: z.object({ challenge: z.string().min(1).max(4_000), ...code }),
  example: { challenge: challengeExample, otp: '492039' },
  response: { status: 200, description: 'Signed in', example: tokensExample },
  errors: ['CHALLENGE_INVALID', 'SECOND_FACTOR_REQUIRED', 'SECOND_FACTOR_WRONG', 'ACCOUNT_LOCKED', 'ACCOUNT_DEACTIVATED'],
  run: async ({ req, body, locale }) => {
    const answered = await answerChallenge(req, body)
    if (answered.door === 'browser') return browserAnswer(req, answered.session, locale)
    return { body: answered.tokens, headers: { 'cache-control': 'no-store' } }
  },
})
