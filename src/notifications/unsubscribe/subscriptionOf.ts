import type { PayloadRequest } from 'payload'
import { eventTypeLabels } from '../../events/index.ts'
import { sqlOf } from '../../platform/tx.ts'
import type { Role } from '../../shared/roles.ts'
import { isLocale, type Locale, type Text } from '../../shared/text.ts'
import { storedPreferencesOf } from '../preferences/preferencesOf.ts'
import { readUnsubscribeToken, type MailKind } from './unsubscribeLink.ts'

/**
 * What whoever holds a link from a mail may know: the kind of mails it was, in words (null for digests, which are of no
 * one kind), and whether these, or all that are not critical, are stopped. Nothing that tells who they are.
 */
export type Subscription = { userId: number; kind: MailKind; label: Text | null; stopped: boolean; allStopped: boolean; locale: Locale; staff: boolean }

/** The state behind a token; null for a token that is none, and where the account is gone. */
export async function subscriptionOf(req: PayloadRequest, token: string): Promise<Subscription | null> {
  const subscriber = readUnsubscribeToken(token)
  if (!subscriber) return null
  const { userId, kind } = subscriber
  const sql = sqlOf(req)
  const [account] = await sql<{ role: Role; locale: string }>('select role, locale from users where id = $1 and erased_at is null', [userId])
  if (!account) return null
  const { events, noMail } = await storedPreferencesOf(sql, userId)
  return {
    userId, kind,
    label: kind === 'digest' ? null : eventTypeLabels[kind],
    stopped: kind !== 'digest' && events[kind]?.email === false,
    allStopped: noMail,
    locale: isLocale(account.locale) ? account.locale : 'en',
    staff: account.role !== 'client',
  }
}
