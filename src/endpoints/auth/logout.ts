import { z } from 'zod'
import { generateExpiredPayloadCookie } from 'payload'
import { signOut } from '../../users/signOut.ts'
import { slugs } from '../../shared/slugs.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { refreshToken, tokensExample } from './schemas.ts'

export const logout = defineEndpoint({
  method: 'post',
  path: '/auth/logout',
  tag: 'Sign-in',
  summary: { en: 'Sign out', ar: 'تسجيل الخروج' },
  description: 'Ends this session: its access and refresh tokens stop at once. When the access token ran out already, send the refresh token.',
  access: 'public',
  body: z.object({ refresh_token: refreshToken.optional() }),
  example: { refresh_token: tokensExample.refresh_token },
  response: { status: 200, description: 'Signed out', example: { message: 'Signed out.' } },
  errors: ['UNAUTHENTICATED'],
  run: async ({ req, body, locale }) => {
    await signOut(req, body.refresh_token)
    const { config, collections } = req.payload
    const cookie = generateExpiredPayloadCookie({
      collectionAuthConfig: collections[slugs.users]!.config.auth,
      config,
      cookiePrefix: config.cookiePrefix,
    })
    const message = { en: 'Signed out.', ar: 'تم تسجيل الخروج.' }
    return { body: { message: message[locale] }, headers: { 'set-cookie': String(cookie) } }
  },
})
