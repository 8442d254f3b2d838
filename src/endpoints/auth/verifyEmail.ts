import { verifyEmail as verify, type Verified } from '../../users/verifyEmail.ts'
import type { Text } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { camelBody, linkToken } from './schemas.ts'

const messages: Record<Verified, Text> = {
  pending: {
    en: 'Your address is confirmed. An administrator will look at your registration and you will hear by mail.',
    ar: 'تم تأكيد عنوانك. سيراجع مدير النظام طلب تسجيلك وستصلك رسالة بالنتيجة.',
  },
  active: { en: 'Your address is confirmed and your account is ready.', ar: 'تم تأكيد عنوانك وحسابك جاهز للاستخدام.' },
  emailChanged: {
    en: 'The new address is confirmed. Please sign in with it.',
    ar: 'تم تأكيد العنوان الجديد. يرجى تسجيل الدخول به.',
  },
}

export const verifyEmail = defineEndpoint({
  method: 'post',
  path: '/auth/verify-email',
  tag: 'Sign-in',
  summary: { en: 'Confirm an email address', ar: 'تأكيد البريد الإلكتروني' },
  description:
    'With the token of the link in the mail, once: of a registration, or of a change of address. `outcome` is pending, active or emailChanged.',
  access: 'public',
  body: camelBody({ token: linkToken }),
  example: { token: '0fLx8q2yV1sJ6oZkR3bT9uWcE5hNmPaD7gQiKvYxS4A' },
  response: { status: 200, description: 'Confirmed', example: { message: messages.pending.en, outcome: 'pending' } },
  errors: ['INVALID_LINK', 'CONFLICT'],
  run: async ({ req, body, locale }) => {
    const outcome = await verify(req, body.token)
    return { body: { message: messages[outcome][locale], outcome } }
  },
})
