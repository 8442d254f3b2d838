import { z } from 'zod'
import { now } from '../../platform/clock.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { say } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { apiKeyExample } from './create.ts'

export const revokeApiKey = defineEndpoint({
  method: 'delete',
  path: '/:id',
  tag: 'API keys',
  summary: { en: 'Revoke an API key', ar: 'إلغاء مفتاح واجهة برمجية' },
  description: 'It stops with the next request, for good. Its record stays, so that the audit trail can name it. Revoking it again changes nothing.',
  access: ['admin'],
  params: z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) }),
  response: {
    status: 200,
    description: 'Revoked',
    example: { message: 'The key “Accounting” was revoked.', doc: { ...apiKeyExample, revokedAt: '2026-05-01T09:30:00.000Z' } },
  },
  errors: ['NOT_FOUND'],
  run: async ({ req, params, locale }) => {
    const found = await req.payload.find({
      collection: slugs.apiKeys, where: { id: { equals: params.id } }, limit: 1, depth: 0, overrideAccess: false, user: req.user, req,
    })
    if (found.docs.length === 0) throw new DomainError('NOT_FOUND')
    const doc = await req.payload.update({
      collection: slugs.apiKeys, id: params.id, data: { revokedAt: now().toISOString() } as never, depth: 0, overrideAccess: false, user: req.user, req,
    })
    const { name } = doc as { name?: string }
    return { body: { message: say({ en: `The key “${name}” was revoked.`, ar: `تم إلغاء المفتاح «${name}».` }, locale), doc } }
  },
})
