import { z } from 'zod'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { userExample } from '../auth/schemas.ts'
import { idParam } from '../transactions/schemas.ts'

/** PUT beside Payload's PATCH; one save, the same rules. */
export const putUser = defineEndpoint({
  method: 'put',
  path: '/:id',
  tag: 'Users',
  summary: { en: 'Edit an account', ar: 'تعديل حساب' },
  description:
    'Your own profile, or any account for an administrator. Only the fields sent are changed. Your own password and every address have doors of their own (/auth/change-password, /auth/change-email).',
  access: 'user',
  params: idParam,
  body: z.record(z.string(), z.unknown()),
  example: { name: 'Sara Al-Harbi', phone: '+966 11 555 0100' },
  response: { status: 200, description: 'The account as it is now', example: { message: 'Saved.', doc: userExample } },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'FIELD_FORBIDDEN', 'VALIDATION_FAILED', 'USE_PASSWORD_ENDPOINT', 'USE_EMAIL_ENDPOINT'],
  run: async ({ req, caller, params, body, locale }) => {
    if (caller!.role !== 'admin' && caller!.id !== params.id) throw new DomainError(caller!.role === 'client' ? 'NOT_FOUND' : 'FORBIDDEN')
    const doc = await req.payload.update({
      collection: slugs.users,
      id: params.id,
      data: body as never,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return { body: { message: { en: 'Saved.', ar: 'تم الحفظ.' }[locale], doc } }
  },
})
