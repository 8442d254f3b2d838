import { z } from 'zod'
import { changeEmail as change } from '../../users/changeEmail.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'
import { camelBody, emailAddress } from './schemas.ts'

const message = {
  en: 'We have sent a link to the new address. The change happens when it is confirmed from there.',
  ar: 'أرسلنا رابطاً إلى العنوان الجديد، ويتم التغيير عند تأكيده من هناك.',
}
const body = camelBody({ currentPassword: z.string().min(1).max(1_000), email: emailAddress })
const common = {
  method: 'post',
  tag: 'Sign-in',
  body,
  example: { currentPassword: 'Tracker!2026', email: 'new@example.com' },
  response: { status: 202, description: 'Waits for confirmation', example: { message: message.en } },
} as const

/** One's own address. */
export const changeEmail = defineEndpoint({
  ...common,
  path: '/auth/change-email',
  summary: { en: 'Change your email address', ar: 'تغيير بريدك الإلكتروني' },
  description: 'The new address gets a link, the old one a notice; until the link is used nothing changes.',
  access: 'user',
  errors: ['UNAUTHENTICATED', 'WRONG_PASSWORD', 'ACCOUNT_LOCKED', 'VALIDATION_FAILED'],
  run: async ({ req, body: { currentPassword, email }, locale }) => {
    await change(req, { currentPassword, email })
    return { status: 202, body: { message: message[locale] } }
  },
})

/** Somebody else's, by an admin. */
export const changeEmailOf = defineEndpoint({
  ...common,
  path: '/:id/change-email',
  tag: 'Users',
  summary: { en: 'Change somebody’s email address', ar: 'تغيير البريد الإلكتروني لمستخدم' },
  description: '`currentPassword` is the administrator’s own. The new address has to be confirmed from there.',
  access: ['admin'],
  params: idParam,
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'WRONG_PASSWORD', 'ACCOUNT_LOCKED', 'VALIDATION_FAILED'],
  run: async ({ req, params, body: { currentPassword, email }, locale }) => {
    await change(req, { currentPassword, email, userId: params.id })
    return { status: 202, body: { message: message[locale] } }
  },
})
