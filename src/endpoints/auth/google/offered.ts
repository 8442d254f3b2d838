import { isGoogleOffered } from '../../../users/google/provider.ts'
import { defineEndpoint } from '../../defineEndpoint.ts'

export const googleOffered = defineEndpoint({
  method: 'get',
  path: '/auth/google/offered',
  tag: 'Sign-in',
  summary: { en: 'Is Google sign-in offered?', ar: 'هل الدخول عبر Google متاح؟' },
  description: 'For sign-in pages: whether to show the button.',
  access: 'public',
  response: { status: 200, description: 'Whether it is', example: { offered: true } },
  errors: [],
  run: async ({ req }) => ({ body: { offered: await isGoogleOffered(req) } }),
})
