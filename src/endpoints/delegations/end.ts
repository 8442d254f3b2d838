import { z } from 'zod'
import { say } from '../../shared/text.ts'
import { endDelegation } from '../../users/delegations/end.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const endDelegationEarly = defineEndpoint({
  method: 'post',
  path: '/:id/end',
  tag: 'Approvals',
  summary: { en: 'End a delegation now', ar: 'إنهاء تفويض الآن' },
  description: 'Its giver or an admin may. What was decided by it stays decided.',
  access: ['editor', 'admin'],
  params: z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) }),
  response: {
    status: 200,
    description: 'Ended',
    example: { message: 'Omar Nasser no longer decides for Sara Al-Harbi.', doc: { id: 4, endedAt: '2026-11-25T09:30:00.000Z' } },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'DELEGATION_OVER'],
  run: async ({ req, params, locale }) => {
    const { id, endedAt, from, to } = await endDelegation(req, params.id)
    const message = say({ en: `${to} no longer decides for ${from}.`, ar: `لم يعد ${to} يقرر نيابة عن ${from}.` }, locale)
    return { body: { message, doc: { id, endedAt } } }
  },
})
