import { z } from 'zod'
import { shownSend } from '../../notifications/sends/shownSend.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { sendExample } from './schemas.ts'

export const sendPath = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) })

export const readSendProgress = defineEndpoint({
  method: 'get',
  path: '/sends/:id',
  tag: 'Notifications',
  summary: { en: 'How far a message is', ar: 'تقدم رسالة جماعية' },
  access: ['admin'],
  params: sendPath,
  response: { status: 200, description: 'The message', example: sendExample },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params }) => ({ body: await shownSend(req, params.id) }),
})
