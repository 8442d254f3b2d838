import { z } from 'zod'
import { resendMany, resendMax } from '../../mails/log/resend.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { deliveryFilter } from './schemas.ts'

const { to, recipient, template, transaction, from, until } = deliveryFilter

export const resendDeliveries = defineEndpoint({
  method: 'post',
  path: '/deliveries/resend',
  tag: 'Mails',
  summary: { en: 'Send many mails again', ar: 'إعادة إرسال رسائل' },
  description: `Those that were given up (\`failed\`): of the \`ids\`, or of a \`filter\` as the list takes it. Others are passed over, so asking twice sends nothing twice. At most ${resendMax} at once, the oldest first; \`left\` says how many remain.`,
  access: ['admin'],
  body: z.union([
    z.strictObject({ ids: z.array(z.uuid()).min(1).max(resendMax) }),
    z.strictObject({ filter: z.strictObject({ to, recipient, template, transaction, from, until }) }),
  ]),
  example: { filter: { from: '2026-11-22T00:00:00Z', template: 'statusChanged' } },
  response: { status: 202, description: 'They will be', example: { message: '12 mails are being sent again.', resent: 12, left: 0 } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION_FAILED'],
  run: async ({ req, body, locale }) => {
    const { resent, left } = await resendMany(req, body)
    const message = say({ en: `${resent} mails are being sent again.`, ar: `الرسائل التي تجري إعادة إرسالها: ${resent}.` }, locale)
    return { status: 202, body: { message, resent, left } }
  },
})
