import { z } from 'zod'
import { say } from '../../shared/text.ts'
import { resetSecondFactor as reset } from '../../users/secondFactor/resetSecondFactor.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const resetSecondFactor = defineEndpoint({
  method: 'delete',
  path: '/:id/second-factor',
  tag: 'Users',
  summary: { en: 'Reset somebody’s second factor', ar: 'إعادة تعيين التحقق بخطوتين لمستخدم' },
  description: 'For somebody who lost phone and recovery codes. Their sessions end; where their role needs a second factor, the next sign-in can only set up a new one. Nobody resets their own.',
  access: ['admin'],
  params: z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) }),
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  example: { reason: 'Lost her phone; identity checked in person' },
  response: { status: 200, description: 'It is gone', example: { message: 'The second factor was reset.' } },
  errors: ['NOT_FOUND', 'SECOND_FACTOR_NOT_SET_UP'],
  run: async ({ req, caller, params, body, locale }) => {
    await reset(req, { userId: params.id, by: caller!.id, reason: body.reason })
    return { body: { message: say({ en: 'The second factor was reset.', ar: 'تمت إعادة تعيين التحقق بخطوتين.' }, locale) } }
  },
})
