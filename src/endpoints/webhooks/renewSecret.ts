import { say } from '../../shared/text.ts'
import { renewSecret } from '../../webhooks/renewSecret.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { webhookAsCaller, webhookPath } from './schemas.ts'

export const renewWebhookSecret = defineEndpoint({
  method: 'post',
  path: '/:id/secret',
  tag: 'Webhooks',
  summary: { en: 'Give a webhook a new secret', ar: 'إصدار سر جديد لخطاف ويب' },
  description: 'Told this once. Everything sent from now on, tries of earlier deliveries too, is signed with it.',
  access: ['admin'],
  params: webhookPath,
  response: {
    status: 200,
    description: 'The secret',
    example: { message: 'Keep the secret: it is not shown again.', secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwb4Y2zv1sW3c=' },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    await webhookAsCaller(req, params.id)
    const { secret } = await renewSecret(req, params.id)
    const message = say({ en: 'Keep the secret: it is not shown again.', ar: 'احفظ السر، فلن يُعرض مرة أخرى.' }, locale)
    return { body: { message, secret }, headers: { 'cache-control': 'no-store' } }
  },
})
