import { z } from 'zod'
import type { PayloadRequest } from 'payload'
import { eventTypeLabels } from '../../events/index.ts'
import { changePreferences } from '../../notifications/preferences/changePreferences.ts'
import { wants } from '../../notifications/preferences/preferences.ts'
import { storedPreferencesOf } from '../../notifications/preferences/preferencesOf.ts'
import type { Caller } from '../../platform/caller.ts'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { toldEvents } from '../../shared/settings/notifications.ts'
import { say, type Locale } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { idParam } from '../transactions/schemas.ts'

const example = { user: 42, events: { statusChanged: { label: 'Status changed', inApp: false } } }
const errors = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'] as const

export const showNotificationPreferences = defineEndpoint({
  method: 'get',
  path: '/:id/notification-preferences',
  tag: 'Users',
  summary: { en: 'What a person hears of', ar: 'ما يُبلَّغ به الشخص' },
  description: 'Your own, or anybody’s for an administrator: for each event whether it is told in the product.',
  access: 'user',
  params: idParam,
  response: { status: 200, description: 'Every event people hear of', example: { doc: example } },
  errors,
  run: async ({ req, caller, params, locale }) => {
    await admit(req, caller!, params.id)
    return { body: { doc: await shown(req, params.id, locale) } }
  },
})

export const changeNotificationPreferences = defineEndpoint({
  method: 'put',
  path: '/:id/notification-preferences',
  tag: 'Users',
  summary: { en: 'Choose what a person hears of', ar: 'تحديد ما يُبلَّغ به الشخص' },
  description: 'Your own, or anybody’s for an administrator. Only the events that are named change.',
  access: 'user',
  params: idParam,
  body: z.object({ events: z.partialRecord(z.enum(toldEvents), z.strictObject({ inApp: z.boolean() })) }),
  example: { events: { statusChanged: { inApp: false } } },
  response: { status: 200, description: 'Every event people hear of', example: { message: 'Saved.', doc: example } },
  errors: [...errors, 'VALIDATION_FAILED'],
  run: async ({ req, caller, params, body, locale }) => {
    await admit(req, caller!, params.id)
    await changePreferences(req, params.id, { events: body.events })
    return { body: { message: { en: 'Saved.', ar: 'تم الحفظ.' }[locale], doc: await shown(req, params.id, locale) } }
  },
})

/** Staff know of each other, so they are told that this is not theirs; a client knows of nobody else. */
async function admit(req: PayloadRequest, caller: Caller, id: number): Promise<void> {
  if (caller.id === id) return
  if (caller.role === 'client') throw new DomainError('NOT_FOUND')
  if (caller.role !== 'admin') throw new DomainError('FORBIDDEN')
  const [known] = await sqlOf(req)('select 1 from users where id = $1', [id])
  if (!known) throw new DomainError('NOT_FOUND')
}

async function shown(req: PayloadRequest, user: number, locale: Locale) {
  const stored = await storedPreferencesOf(sqlOf(req), user)
  const events = toldEvents.map((event) => [event, { label: say(eventTypeLabels[event], locale), inApp: wants(stored, event, 'inApp') }])
  return { user, events: Object.fromEntries(events) as Record<string, { label: string; inApp: boolean }> }
}
