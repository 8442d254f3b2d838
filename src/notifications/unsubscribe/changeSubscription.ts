import type { PayloadRequest } from 'payload'
import { inTx } from '../../platform/tx.ts'
import { changePreferences, type PreferenceChanges } from '../preferences/changePreferences.ts'
import { subscriptionOf } from './subscriptionOf.ts'
import type { MailKind } from './unsubscribeLink.ts'

/** What can be done by a link from a mail: mails of its kind, or all that are not critical, stopped or sent again. */
export const subscriptionChoices = ['stopKind', 'stopAll', 'resumeKind', 'resumeAll'] as const
export type SubscriptionChoice = (typeof subscriptionChoices)[number]

/** Does what the holder of a link wants; false for a token that is none. Doing it twice changes nothing more. */
export async function changeSubscription(req: PayloadRequest, token: string, choice: SubscriptionChoice): Promise<boolean> {
  return inTx(req, async () => {
    const subscription = await subscriptionOf(req, token)
    if (!subscription) return false
    const { userId, kind } = subscription
    await changePreferences(req, userId, changesOf(choice, kind), { byLink: true })
    return true
  })
}

/** A digest holds everything: to stop it is to stop mails, not to get them one by one again. */
function changesOf(choice: SubscriptionChoice, kind: MailKind): PreferenceChanges {
  const stop = choice === 'stopKind' || choice === 'stopAll'
  if (kind === 'digest' || choice === 'stopAll' || choice === 'resumeAll') return { noMail: stop }
  return { events: { [kind]: { email: !stop } } }
}
