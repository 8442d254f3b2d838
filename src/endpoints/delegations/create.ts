import { z } from 'zod'
import { slugs } from '../../shared/slugs.ts'
import { say } from '../../shared/text.ts'
import { circleOf } from '../../users/delegations/circleOf.ts'
import { wholeNumberOf } from '../../users/delegations/wholeNumberOf.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const delegationExample = {
  id: 4,
  from: 3,
  to: 7,
  startsAt: '2026-11-23T05:00:00.000Z',
  endsAt: '2026-11-30T21:00:00.000Z',
  reason: 'Annual leave',
  endedAt: null,
  endedBy: null,
  createdBy: 3,
  createdAt: '2026-11-22T09:30:00.000Z',
  updatedAt: '2026-11-22T09:30:00.000Z',
}

const moment = z.iso.datetime({ offset: true }).or(z.iso.date())

export const createDelegation = defineEndpoint({
  method: 'post',
  path: '/',
  tag: 'Approvals',
  summary: { en: 'Hand approvals on to a colleague', ar: 'تفويض الموافقات إلى زميل' },
  description:
    'For a time, with a reason. `from` is you, unless you are an admin. Days are whole days of the office; without `startsAt` it begins now. `warnings` tells when the people delegate to each other in a circle: nothing is refused for it.',
  access: ['editor', 'admin'],
  body: z.object({
    from: z.coerce.number().int().positive().max(2_147_483_647).optional(),
    to: z.coerce.number().int().positive().max(2_147_483_647),
    startsAt: moment.nullish(),
    endsAt: moment,
    reason: z.string().trim().min(1).max(500),
  }),
  idempotent: true,
  example: { to: 7, startsAt: '2026-11-23', endsAt: '2026-11-30', reason: 'Annual leave' },
  response: {
    status: 201,
    description: 'The delegation',
    example: { message: 'The delegation was made; both of you are told.', doc: delegationExample, warnings: [] },
  },
  errors: ['UNAUTHENTICATED', 'FORBIDDEN', 'FIELD_FORBIDDEN', 'VALIDATION_FAILED', 'DELEGATION_OVERLAPS'],
  run: async ({ req, body, locale }) => {
    const doc = await req.payload.create({
      collection: slugs.delegations, data: body as never, overrideAccess: false, user: req.user, depth: 0, req,
    })
    const { startsAt, endsAt } = doc as unknown as { startsAt: string; endsAt: string }
    const circle = await circleOf(req, { from: wholeNumberOf(doc.from), to: wholeNumberOf(doc.to), startsAt, endsAt })
    const warnings = circle
      ? [{
          code: 'DELEGATION_CIRCLE',
          message: say({
            en: `Note: this comes back to where it began, by way of ${circle.join(', ')}. While all of these hold, nobody decides for somebody who is away.`,
            ar: `تنبيه: يعود هذا التفويض إلى صاحبه عن طريق ${circle.join('، ')}، وما دامت هذه التفويضات قائمة فلا ينوب أحد عن غائب.`,
          }, locale),
        }]
      : []
    const message = say({ en: 'The delegation was made; both of you are told.', ar: 'تم التفويض، وسيُبلغ الطرفان.' }, locale)
    return { status: 201, body: { message, doc, warnings } }
  },
})

