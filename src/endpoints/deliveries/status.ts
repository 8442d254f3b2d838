import { mailStatus } from '../../mails/log/mailStatus.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const deliveryStatus = defineEndpoint({
  method: 'get',
  path: '/deliveries/status',
  tag: 'Mails',
  summary: { en: 'The mail server and the mails that wait', ar: 'خادم البريد والرسائل المنتظرة' },
  description:
    'Whether the mail server takes mail, since when and why not; how many mails are due, since when the oldest, how many are due later, are being sent, were given up; how many addresses bounced. `state` is `outbox` without SMTP_URL, and `unknown` until the first mail.',
  access: ['admin'],
  response: {
    status: 200,
    description: 'How it stands',
    example: {
      state: 'down', since: '2026-11-22T09:30:00.000Z', checkedAt: '2026-11-22T09:31:00.000Z', reason: 'EAUTH: Invalid login: 535 5.7.8 Authentication failed',
      waiting: { count: 12, oldestAt: '2026-11-22T09:29:58.000Z' }, later: 3, sending: 0, failed: 1, bounced: 2,
    },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN'],
  run: async ({ req }) => ({ body: await mailStatus(req.payload), headers: { 'cache-control': 'no-store' } }),
})
