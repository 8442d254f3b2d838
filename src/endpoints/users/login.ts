import { generatePayloadCookie } from 'payload'
import { slugs } from '../../shared/slugs.ts'
import { signInForBrowser } from '../../users/signInForBrowser.ts'
import { speakTheirLanguage } from '../../users/speakTheirLanguage.ts'
import { credentials, userExample } from '../auth/schemas.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

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
  errors: ['BAD_CREDENTIALS', 'ACCOUNT_LOCKED', 'ACCOUNT_PENDING', 'ACCOUNT_REJECTED', 'ACCOUNT_DEACTIVATED'],
  run: async ({ req, body, locale }) => {
    const session = await signInForBrowser(req, body)
    speakTheirLanguage(req, session.user.locale)
    const { config, collections } = req.payload
    const cookie = generatePayloadCookie({
      collectionAuthConfig: collections[slugs.users]!.config.auth,
      cookiePrefix: config.cookiePrefix,
      token: session.token,
    })
    const message = locale === 'ar' ? 'تم تسجيل الدخول.' : 'Signed in.'
    return { body: { message, ...session }, headers: { 'set-cookie': String(cookie), 'cache-control': 'no-store' } }
  },
})
