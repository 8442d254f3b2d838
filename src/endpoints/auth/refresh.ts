import { z } from 'zod'
import { refresh } from '../../users/refresh.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { refreshToken, tokensExample } from './schemas.ts'

export const refreshTokens = defineEndpoint({
  method: 'post',
  path: '/auth/refresh',
  tag: 'Sign-in',
  summary: { en: 'Renew the tokens', ar: 'تجديد الرموز' },
  description:
    'Uses the refresh token up and answers a new one. A used one is refused; used again later than ten seconds after, it is taken for stolen and the whole session ends. Of two at once exactly one succeeds.',
  access: 'public',
  body: z.object({ refresh_token: refreshToken }),
  example: { refresh_token: tokensExample.refresh_token },
  response: { status: 200, description: 'New tokens', example: tokensExample },
  errors: ['INVALID_REFRESH_TOKEN'],
  run: async ({ req, body }) => ({ body: await refresh(req, body.refresh_token), headers: { 'cache-control': 'no-store' } }),
})
