import { unlock } from '../../users/unlock.ts'
import { camelBody, emailAddress } from '../auth/schemas.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

const message = { en: 'The lock is lifted.', ar: 'تم رفع القفل.' }

/** In the place of Payload's own, which leaves no trace in the audit trail. */
export const unlockUser = defineEndpoint({
  method: 'post',
  path: '/unlock',
  tag: 'Users',
  summary: { en: 'Lift the lock of an account', ar: 'رفع القفل عن حساب' },
  access: ['admin'],
  body: camelBody({ email: emailAddress }),
  example: { email: 'client@example.com' },
  response: { status: 200, description: 'Lifted', example: { message: message.en } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, body, locale }) => {
    await unlock(req, body.email)
    return { body: { message: message[locale] } }
  },
})
