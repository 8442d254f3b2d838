import { z } from 'zod'
import { DomainError } from '../../shared/errors.ts'
import { isRole } from '../../shared/roles.ts'
import { slugs } from '../../shared/slugs.ts'
import { secondFactorOverview } from '../../users/secondFactor/overview.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const showSecondFactorOfUser = defineEndpoint({
  method: 'get',
  path: '/:id/second-factor',
  tag: 'Users',
  summary: { en: 'How does somebody’s second factor stand?', ar: 'حالة التحقق بخطوتين لمستخدم' },
  access: ['admin'],
  params: z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) }),
  response: {
    status: 200,
    description: 'The second factor of the account',
    example: { on: true, since: '2026-03-01T08:00:00.000Z', recoveryCodesLeft: 9, rule: 'optional' },
  },
  errors: ['NOT_FOUND'],
  run: async ({ req, params }) => {
    const { docs } = await req.payload.find({
      collection: slugs.users, where: { id: { equals: params.id } }, limit: 1, depth: 0, overrideAccess: false, user: req.user, req,
    })
    const user = docs[0] as { id: number; role?: string } | undefined
    if (!user || !isRole(user.role)) throw new DomainError('NOT_FOUND')
    return { body: await secondFactorOverview(req, { id: user.id, role: user.role }), headers: { 'cache-control': 'no-store' } }
  },
})
