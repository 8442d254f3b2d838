import { resend } from '../../mails/log/resend.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { deliveryPath } from './schemas.ts'

export const resendDelivery = defineEndpoint({
  method: 'post',
  path: '/deliveries/:id/resend',
  tag: 'Mails',
  summary: { en: 'Send a mail again', ar: 'إعادة إرسال رسالة' },
  description:
    'At once, whatever became of it, worded anew for who may read it now. It is another message to mail programs. While it is still on its way the answer is 409.',
  access: ['admin'],
  params: deliveryPath,
  response: { status: 202, description: 'It will be', example: { message: 'The mail is being sent again.' } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'],
  run: async ({ req, params, locale }) => {
    await resend(req, params.id)
    return { status: 202, body: { message: say({ en: 'The mail is being sent again.', ar: 'تجري إعادة إرسال الرسالة.' }, locale) } }
  },
})
