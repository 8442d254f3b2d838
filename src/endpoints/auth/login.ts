import { signInForTokens } from '../../users/signInForTokens.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { credentials, tokensExample } from './schemas.ts'

export const login = defineEndpoint({
  method: 'post',
  path: '/auth/login',
  tag: 'Sign-in',
  summary: { en: 'Sign in', ar: 'تسجيل الدخول' },
  description:
    'An access token for 15 minutes (`Authorization: Bearer …`) and a refresh token for 7 days. After five wrong passwords an address is locked for a while, whether it has an account or not. Who has a second factor sends `otp` or `recoveryCode` too, or answers the `challenge` of the 401 at `POST /auth/second-factor`. With `second_factor: "setup_required"` in the answer the tokens open nothing but the setup of one.',
  access: 'public',
  body: credentials,
  example: { email: 'editor@example.com', password: 'Tracker!2026' },
  response: { status: 200, description: 'Signed in', example: tokensExample },
  errors: ['BAD_CREDENTIALS', 'ACCOUNT_LOCKED', 'ACCOUNT_PENDING', 'ACCOUNT_REJECTED', 'ACCOUNT_DEACTIVATED', 'SECOND_FACTOR_REQUIRED', 'SECOND_FACTOR_WRONG'],
  run: async ({ req, body }) => ({ body: await signInForTokens(req, body), headers: { 'cache-control': 'no-store' } }),
})
