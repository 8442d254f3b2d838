import { now } from '../../platform/clock.ts'
import { inTx } from '../../platform/tx.ts'
import { say } from '../../shared/text.ts'
import { sendDelivery } from '../../webhooks/sendDelivery.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { webhookAsCaller, webhookPath } from './schemas.ts'

export const pingWebhook = defineEndpoint({
  method: 'post',
  path: '/:id/ping',
  tag: 'Webhooks',
  summary: { en: 'Try a webhook', ar: 'تجربة خطاف ويب' },
  description: 'Sends it the event `ping`, once and also while it is switched off. What comes back stands in the list of its deliveries a moment later.',
  access: ['admin'],
  params: webhookPath,
  response: { status: 202, description: 'Sent', example: { message: 'The ping is on its way.', delivery: '6f1f2ac4-5f0e-4b35-9d0a-6c9f1b1d2e11' } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, caller, params, locale }) => {
    const webhook = await webhookAsCaller(req, params.id)
    const actor = caller && { id: caller.id, role: caller.role }
    const delivery = await inTx(req, () => sendDelivery(req, { key: webhook.key, event: 'ping', at: now().toISOString(), facts: { actor } }))
    return { status: 202, body: { message: say({ en: 'The ping is on its way.', ar: 'رسالة التجربة في الطريق.' }, locale), delivery } }
  },
})
