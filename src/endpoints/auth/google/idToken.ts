import { z } from 'zod'
import { signInWithIdToken } from '../../../users/google/signInWithIdToken.ts'
import { defineEndpoint } from '../../defineEndpoint.ts'
import { tokensExample } from '../schemas.ts'

export const googleIdToken = defineEndpoint({
  method: 'post',
  path: '/auth/google-oauth',
  tag: 'Sign-in',
  summary: { en: 'Sign in with an ID token of Google', ar: 'الدخول برمز هوية من Google' },
  description:
    'For apps that were given an ID token. `nonce` is the one the app asked for the token with. A token works once. Who comes for the first time gets a client account, pending where the office approves; where the address is taken, GOOGLE_LINK_REQUIRED answers a `link` to send along with `POST /auth/login` once.',
  access: 'public',
  body: z.object({ idToken: z.string().min(1).max(10_000), nonce: z.string().min(1).max(500).optional() }),
  example: { idToken: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', nonce: 'n-0S6_WzA2Mj' },
  response: { status: 200, description: 'Signed in', example: tokensExample },
  errors: [
    'GOOGLE_TOKEN_INVALID', 'GOOGLE_TOKEN_USED', 'GOOGLE_EMAIL_UNVERIFIED', 'GOOGLE_LINK_REQUIRED', 'GOOGLE_UNAVAILABLE', 'FEATURE_OFF',
    'EMAIL_DOMAIN_NOT_ALLOWED', 'ACCOUNT_LOCKED', 'ACCOUNT_PENDING', 'ACCOUNT_REJECTED', 'ACCOUNT_DEACTIVATED', 'SECOND_FACTOR_REQUIRED',
  ],
  run: async ({ req, body }) => ({ body: await signInWithIdToken(req, body), headers: { 'cache-control': 'no-store' } }),
})
