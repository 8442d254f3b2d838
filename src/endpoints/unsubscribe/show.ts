import { z } from 'zod'
import { subscriptionOf, type Subscription } from '../../notifications/unsubscribe/subscriptionOf.ts'
import { DomainError } from '../../shared/errors.ts'
import { say, type Locale } from '../../shared/text.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

export const subscriptionExample = { kind: 'statusChanged', label: 'Status changed', stopped: false, allStopped: false }
export const subscriptionSchema = z.object({ kind: z.string(), label: z.string().nullable(), stopped: z.boolean(), allStopped: z.boolean() })
export const unsubscribeToken = z.string().min(1).max(200)

export const showSubscription = defineEndpoint({
  method: 'get',
  path: '/unsubscribe',
  tag: 'Public',
  summary: { en: 'What a link from a mail can stop', ar: 'ما يمكن إيقافه برابط من رسالة' },
  description: 'Needs no sign-in: the token of the link says whose mails of which kind. `label` is null for digests. Changes nothing.',
  access: 'public',
  query: z.object({ token: unsubscribeToken }),
  response: { status: 200, description: 'Whether these mails are stopped', schema: z.object({ doc: subscriptionSchema }), example: { doc: subscriptionExample } },
  errors: ['INVALID_LINK', 'VALIDATION_FAILED', 'RATE_LIMITED'],
  run: async ({ req, query, locale }) => {
    const subscription = await subscriptionOf(req, query.token)
    if (!subscription) throw new DomainError('INVALID_LINK')
    return { body: { doc: shownSubscription(subscription, locale) } }
  },
})

export function shownSubscription({ kind, label, stopped, allStopped }: Subscription, locale: Locale) {
  return { kind, label: label && say(label, locale), stopped, allStopped }
}
