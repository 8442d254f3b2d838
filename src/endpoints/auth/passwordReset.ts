import { confirmReset } from '../../users/confirmReset.ts'
import { requestReset } from '../../users/requestReset.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { camelBody, emailAddress, linkToken, newPassword } from './schemas.ts'

const requested = {
  en: 'If this address has an account, we have sent it a link to choose a new password. It works for one hour.',
  ar: 'إذا كان لهذا العنوان حساب فقد أرسلنا إليه رابطاً لاختيار كلمة مرور جديدة، وهو صالح لمدة ساعة.',
}
const changed = { en: 'The password is changed. Please sign in.', ar: 'تم تغيير كلمة المرور. يرجى تسجيل الدخول.' }

const requestAt = (path: string) =>
  defineEndpoint({
    method: 'post',
    path,
    tag: 'Sign-in',
    summary: { en: 'Ask for a new password', ar: 'طلب كلمة مرور جديدة' },
    description: 'The answer is always the same, whether the address has an account or not. One mail a minute at most.',
    access: 'public',
    body: camelBody({ email: emailAddress }),
    example: { email: 'editor@example.com' },
    response: { status: 202, description: 'Taken in', example: { message: requested.en } },
    errors: ['VALIDATION_FAILED'],
    run: async ({ req, body, locale }) => {
      await requestReset(req, body.email)
      return { status: 202, body: { message: requested[locale] } }
    },
  })

const confirmAt = (path: string) =>
  defineEndpoint({
    method: 'post',
    path,
    tag: 'Sign-in',
    summary: { en: 'Choose a new password', ar: 'اختيار كلمة مرور جديدة' },
    description: 'With the token of the link in the mail: once, within the hour. Every session of the account ends. Signs nobody in.',
    access: 'public',
    body: camelBody({ token: linkToken, password: newPassword }),
    example: { token: '0fLx8q2yV1sJ6oZkR3bT9uWcE5hNmPaD7gQiKvYxS4A', password: 'Seven!cranes9' },
    response: { status: 200, description: 'Changed', example: { message: changed.en } },
    errors: ['INVALID_LINK', 'VALIDATION_FAILED'],
    run: async ({ req, body, locale }) => {
      await confirmReset(req, body)
      return { body: { message: changed[locale] } }
    },
  })

export const passwordResetRequest = requestAt('/auth/password-reset-request')
export const passwordResetConfirm = confirmAt('/auth/password-reset-confirm')
/** In the place of Payload's own, which knows other rules: below /users, for its admin UI. */
export const forgotPassword = requestAt('/forgot-password')
export const resetPassword = confirmAt('/reset-password')
