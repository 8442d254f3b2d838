import { signInForBrowser } from '../../users/signInForBrowser.ts'
import { credentials, userExample } from '../auth/schemas.ts'
import { linkInCookie } from '../auth/google/cookies.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { browserAnswer } from './browserAnswer.ts'

/** In the place of Payload's own, which is not safe for two sign-ins at once. */
export const loginUser = defineEndpoint({
  method: 'post',
  path: '/login',
  tag: 'Sign-in',
  summary: { en: 'Sign in with a cookie', ar: 'تسجيل الدخول للمتصفح' },
  description: 'What the admin UI uses: one token, in the answer and as a cookie, that ends after the idle time. Same rules as /auth/login.',
  access: 'public',
  body: credentials,
  example: { email: 'editor@example.com', password: 'Tracker!2026' },
  response: {
    status: 200,
    description: 'Signed in',
    example: { message: 'Signed in.', exp: 1_767_225_600, token: 'eyJhbGciOiJIUzI1NiJ9.eyJpZCI6N30.c2lnbmF0dXJl', user: userExample },
  },
  errors: ['BAD_CREDENTIALS', 'ACCOUNT_LOCKED', 'ACCOUNT_PENDING', 'ACCOUNT_REJECTED', 'ACCOUNT_DEACTIVATED', 'SECOND_FACTOR_REQUIRED', 'SECOND_FACTOR_WRONG'],
  run: async ({ req, body, locale }) => browserAnswer(req, await signInForBrowser(req, { ...body, link: linkInCookie(req) }), locale),
})
