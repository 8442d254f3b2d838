import { deliveryOf } from '../../mails/log/deliveryOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { attemptExample, deliveryExample, deliveryPath } from './schemas.ts'

export const readDelivery = defineEndpoint({
  method: 'get',
  path: '/deliveries/:id',
  tag: 'Mails',
  summary: { en: 'One mail with every try', ar: 'رسالة واحدة مع كل محاولاتها' },
  description:
    'The latest try first. A try without `code` got no answer: `problem` says why, and where that is missing too the worker died. Such a mail may have arrived; the next try carries the same Message-ID.',
  access: ['admin'],
  params: deliveryPath,
  response: { status: 200, description: 'The mail', example: { doc: { ...deliveryExample, attempts: [attemptExample] } } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params }) => ({ body: { doc: await deliveryOf(req, params.id) }, headers: { 'cache-control': 'no-store' } }),
})
