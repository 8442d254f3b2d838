import { z } from 'zod'
import type { PayloadRequest } from 'payload'
import { changePreferences } from '../../notifications/preferences/changePreferences.ts'
import { readChanges } from '../../notifications/preferences/readChanges.ts'
import { shownPreferences, type ShownPreferences } from '../../notifications/preferences/shownPreferences.ts'
import type { Caller } from '../../platform/caller.ts'
import { inTx } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { toldEvents } from '../../shared/settings/notifications.ts'
import { slugs } from '../../shared/slugs.ts'
import type { Locale } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

const example: ShownPreferences = {
  user: 42,
  locale: 'en',
  events: {
    statusChanged: {
      label: 'Status changed', words: 'Its status changes', group: 'transactions', groupLabel: 'Transactions',
      always: false, office: { inApp: true, email: true }, inApp: true, email: false,
    },
  },
  digest: 'daily', digestHour: 7, digestWeekday: null, timeZone: null, quietHours: { from: '22:00', to: '07:00' }, ownActs: false, noMail: false,
  inForce: {
    digest: 'daily', digestHour: 7, digestWeekday: 0, timeZone: 'Asia/Riyadh', quietHours: { from: '22:00', to: '07:00' },
    nextDigest: '2026-11-23T04:00:00.000Z',
  },
  office: { digest: 'off', digestHour: 8, digestWeekday: 0, timeZone: 'Asia/Riyadh', quietHours: 'off' },
}
const errors = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'] as const

export const showNotificationPreferences = defineEndpoint({
  method: 'get',
  path: '/:id/notification-preferences',
  tag: 'Users',
  summary: { en: 'What a person hears of, how and when', ar: 'ما يُبلَّغ به الشخص وكيف ومتى' },
  description:
    'Your own, or anybody’s for an administrator: for each event whether it is told in the product and by email, digest, quiet hours. ' +
    'Null follows `office`; what then holds is in `inForce`. `always` marks what is critical and told whatever was chosen, ' +
    'its `office` the channels by which the office tells of it at all.',
  access: 'user',
  params: idParam,
  response: { status: 200, description: 'Every event people hear of, and how it reaches this person', example: { doc: example } },
  errors,
  run: async ({ req, caller, params, locale }) => {
    admit(caller!, params.id)
    return { body: { doc: await shown(req, params.id, locale) } }
  },
})

const orOffice = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional()
const chosen = z.strictObject({ inApp: z.boolean().optional(), email: z.boolean().optional() })

export const changeNotificationPreferences = defineEndpoint({
  method: 'put',
  path: '/:id/notification-preferences',
  tag: 'Users',
  summary: { en: 'Choose what a person hears of, how and when', ar: 'تحديد ما يُبلَّغ به الشخص وكيف ومتى' },
  description:
    'Your own, or anybody’s for an administrator. Only what is named changes; null follows the office again, quiet hours `off` are none. ' +
    'Mails that already wait follow the new choice. `locale` is the language of the account.',
  access: 'user',
  params: idParam,
  body: z.strictObject({
    events: z.partialRecord(z.enum(toldEvents), chosen).optional(),
    digest: orOffice(z.enum(['off', 'daily', 'weekly'])),
    digestHour: orOffice(z.int().min(0).max(23)),
    digestWeekday: orOffice(z.int().min(0).max(6)),
    timeZone: orOffice(z.string().max(60)),
    quietHours: orOffice(z.union([z.literal('off'), z.strictObject({ from: z.string().max(20), to: z.string().max(20) })])),
    ownActs: z.boolean().optional(),
    noMail: z.boolean().optional(),
    locale: z.enum(['en', 'ar']).optional(),
  }),
  example: { events: { statusChanged: { email: false } }, digest: 'daily', digestHour: 7, quietHours: { from: '22:00', to: '07:00' } },
  response: { status: 200, description: 'The preferences as they are now', example: { message: 'Saved.', doc: example } },
  errors: [...errors, 'VALIDATION_FAILED'],
  run: async ({ req, caller, params, body: { locale: language, ...asked }, locale }) => {
    admit(caller!, params.id)
    const changes = readChanges(asked)
    await inTx(req, async () => {
      // The account first, as everybody locks it: whoever waits for it must not hold what its owner needs.
      if (language) await speakFromNowOn(req, params.id, language)
      else await shown(req, params.id, locale)
      await changePreferences(req, params.id, changes)
    })
    return { body: { message: { en: 'Saved.', ar: 'تم الحفظ.' }[locale], doc: await shown(req, params.id, locale) } }
  },
})

/** Staff know of each other, so they are told that this is not theirs; a client knows of nobody else. */
function admit(caller: Caller, id: number): void {
  if (caller.id === id || caller.role === 'admin') return
  throw new DomainError(caller.role === 'client' ? 'NOT_FOUND' : 'FORBIDDEN')
}

async function speakFromNowOn(req: PayloadRequest, id: number, locale: Locale): Promise<void> {
  await req.payload.update({ collection: slugs.users, id, data: { locale }, depth: 0, overrideAccess: false, user: req.user, req })
}

async function shown(req: PayloadRequest, user: number, locale: Locale): Promise<ShownPreferences> {
  const preferences = await shownPreferences(req, user, locale)
  if (!preferences) throw new DomainError('NOT_FOUND')
  return preferences
}
