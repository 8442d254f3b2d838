import { z } from 'zod'
import { changePassword as change } from '../../users/changePassword.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { camelBody, newPassword } from './schemas.ts'

const message = {
  en: 'The password is changed. Your other sessions have ended.',
  ar: 'تم تغيير كلمة المرور وانتهت جلساتك الأخرى.',
}

export const changePassword = defineEndpoint({
  method: 'post',
  path: '/auth/change-password',
  tag: 'Sign-in',
  summary: { en: 'Change your password', ar: 'تغيير كلمة المرور' },
  description: 'This session stays, all others end. Wrong current passwords count towards the lock like those of a sign-in.',
  access: 'user',
  body: camelBody({ currentPassword: z.string().min(1).max(1_000), newPassword }),
  example: { currentPassword: 'Tracker!2026', newPassword: 'Seven!cranes9' },
  response: { status: 200, description: 'Changed', example: { message: message.en } },
  errors: ['UNAUTHENTICATED', 'WRONG_PASSWORD', 'ACCOUNT_LOCKED', 'VALIDATION_FAILED'],
  run: async ({ req, body, locale }) => {
    await change(req, body)
    return { body: { message: message[locale] } }
  },
})
