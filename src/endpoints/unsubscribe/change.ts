import { z } from 'zod'
import { changeSubscription, subscriptionChoices } from '../../notifications/unsubscribe/changeSubscription.ts'
import { subscriptionOf } from '../../notifications/unsubscribe/subscriptionOf.ts'
import { DomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'
import { shownSubscription, subscriptionExample, subscriptionSchema, unsubscribeToken } from './show.ts'

export const changeSubscriptionByLink = defineEndpoint({
  method: 'post',
  path: '/unsubscribe',
  tag: 'Public',
  summary: { en: 'Stop mails by a link from one of them', ar: 'إيقاف الرسائل برابط من إحداها' },
  description:
    'Stops mails of the kind the link came from, or all that are not critical, or takes it back. Needs no sign-in. ' +
    'Mail programs post to the link itself (`/unsubscribe?token=…` below the public address) as RFC 8058 has it.',
  access: 'public',
  body: z.strictObject({ token: unsubscribeToken, choice: z.enum(subscriptionChoices).default('stopKind') }),
  example: { token: '42.statusChanged.q1w2…', choice: 'stopKind' },
  response: {
    status: 200,
    description: 'Whether these mails are stopped now',
    schema: z.object({ message: z.string(), doc: subscriptionSchema }),
    example: { message: 'Saved.', doc: { ...subscriptionExample, stopped: true } },
  },
  errors: ['INVALID_LINK', 'VALIDATION_FAILED', 'RATE_LIMITED'],
  run: async ({ req, body: { token, choice }, locale }) => {
    const done = await changeSubscription(req, token, choice)
    const subscription = done ? await subscriptionOf(req, token) : null
    if (!subscription) throw new DomainError('INVALID_LINK')
    return { body: { message: { en: 'Saved.', ar: 'تم الحفظ.' }[locale], doc: shownSubscription(subscription, locale) } }
  },
})
