import { z } from 'zod'
import { say } from '../../shared/text.ts'
import { sendAgain } from '../../webhooks/sendAgain.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const redeliver = defineEndpoint({
  method: 'post',
  path: '/deliveries/:delivery/redeliver',
  tag: 'Webhooks',
  summary: { en: 'Send a delivery again', ar: 'إعادة إرسال' },
  description: 'At once, whatever became of it: the same id and the same bytes, so that a receiver that has it already knows it again.',
  access: ['admin'],
  params: z.object({ delivery: z.uuid() }),
  response: { status: 202, description: 'Sent', example: { message: 'It is being sent again.' } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    await sendAgain(req, params.delivery)
    return { status: 202, body: { message: say({ en: 'It is being sent again.', ar: 'تجري إعادة الإرسال.' }, locale) } }
  },
})
