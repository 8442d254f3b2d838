import { z } from 'zod'
import { verifyEmail } from '../../users/verifyEmail.ts'
import { linkToken } from '../auth/schemas.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

/** In the place of Payload's own, which looks for a column that is not there. */
export const verifyUser = defineEndpoint({
  method: 'post',
  path: '/verify/:token',
  tag: 'Sign-in',
  summary: { en: 'Confirm an email address (Payload’s way)', ar: 'تأكيد البريد الإلكتروني' },
  description: 'The same as /auth/verify-email.',
  access: 'public',
  params: z.object({ token: linkToken }),
  response: { status: 200, description: 'Confirmed', example: { outcome: 'pending' } },
  errors: ['INVALID_LINK', 'CONFLICT'],
  run: async ({ req, params }) => ({ body: { outcome: await verifyEmail(req, params.token) } }),
})
