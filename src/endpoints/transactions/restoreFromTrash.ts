import type { Where } from 'payload'
import { z } from 'zod'
import { changeMany, maxItems } from '../../transactions/changeMany.ts'
import { DomainError } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

/** How Payload's own trash restores one or many: the only change of many that its door offers. */
export const restoreFromTrash = defineEndpoint({
  method: 'patch',
  path: '/',
  tag: 'Transactions',
  summary: { en: 'Restore from the trash of the admin UI', ar: 'الاستعادة من سلة المحذوفات' },
  description: 'With `trash=true` and `deletedAt: null`, for administrators. Other changes of many go by POST /transactions/bulk.',
  access: ['admin'],
  query: z.looseObject({ where: z.custom<Where>().optional(), trash: z.string().optional() }),
  body: z.looseObject({ deletedAt: z.null().optional() }),
  example: { deletedAt: null },
  response: {
    status: 200,
    description: 'What was restored, and what was not',
    example: { message: '1 restored.', docs: [{ id: 42 }], errors: [] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'METHOD_NOT_ALLOWED', 'TOO_MANY_ITEMS'],
  run: async ({ req, query, body, locale }) => {
    if (query.trash !== 'true' || body.deletedAt !== null || Object.keys(body).length > 1) {
      throw new DomainError('METHOD_NOT_ALLOWED', { method: 'PATCH', allowed: 'POST /transactions/bulk' })
    }
    const { docs } = await req.payload.find({
      collection: slugs.transactions,
      where: { and: [{ deletedAt: { exists: true } }, query.where ?? {}] },
      trash: true, depth: 0, limit: maxItems + 1, pagination: false, overrideAccess: false, user: req.user, req,
    })
    const ids = docs.map(({ id }) => Number(id))
    const { results, succeeded } = await changeMany(req, { ids, where: null, change: { action: 'restore' }, locale })
    const message = { en: `${succeeded} restored.`, ar: `تمت استعادة ${succeeded}.` }
    return {
      body: {
        message: message[locale],
        docs: results.flatMap(({ id, ok }) => (ok ? [{ id }] : [])),
        errors: results.flatMap((result) => (result.ok ? [] : [{ id: result.id, message: result.error.message }])),
      },
    }
  },
})
