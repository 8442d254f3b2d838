import { z } from 'zod'
import { say } from '../../shared/text.ts'
import { erasePerson } from '../../users/erase.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

const erased = { en: 'The personal data was erased.', ar: 'تم محو البيانات الشخصية.' }

export const eraseUser = defineEndpoint({
  method: 'post',
  path: '/:id/erase',
  tag: 'Users',
  summary: { en: 'Erase a person', ar: 'محو بيانات شخص' },
  description:
    'For good: empties and ends the account, and destroys the key of their personal values in the audit log, which stays ' +
    'whole. Refused while the account is under legal hold, and for the last active administrator.',
  access: ['admin'],
  params: idParam,
  body: z.object({ reason: z.string().trim().min(3).max(500) }),
  example: { reason: 'Request of 12 March, letter 2026/118' },
  response: { status: 200, description: 'Erased', example: { message: erased.en, id: 42, erasedAt: '2026-11-22T09:30:00.000Z' } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'VALIDATION_FAILED', 'PERSON_ON_HOLD', 'PERSON_ERASED', 'CONFLICT'],
  run: async ({ req, params, body, locale }) => ({
    body: { message: say(erased, locale), ...(await erasePerson(req, params.id, body.reason)) },
  }),
})
