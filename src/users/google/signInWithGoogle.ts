import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { publish } from '../../outbox/publish.ts'
import { now } from '../../platform/clock.ts'
import { oneAtATime } from '../../platform/oneAtATime.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { admit, type Entry, type Outcome, type SignedIn } from '../admit.ts'
import { lockedError, lockedUntil } from '../countFailure.ts'
import { spendOnce } from '../sealedToken.ts'
import { lockUser } from '../sessions.ts'
import { createFromGoogle } from './createFromGoogle.ts'
import type { GoogleIdentity } from './identity.ts'
import { linkFor } from './linkGoogle.ts'

/** An ID token that somebody brought: it counts once, until it would not count anyway. */
export type BroughtToken = { signed: string; expiresAt: Date }

/**
 * Signs in whom the provider has named. An account belongs to them by issuer and subject, never by email alone: a
 * provider may give an address to somebody else later, and an account here may have been opened by somebody who only
 * claimed the address. So where the address is taken, GOOGLE_LINK_REQUIRED answers a sealed `link`, and the next
 * sign-in with password (and second factor) that brings it joins the two. Where it is free and verified, a client
 * account is made, pending where the office approves. Raises also GOOGLE_TOKEN_USED,
 * GOOGLE_EMAIL_UNVERIFIED, EMAIL_DOMAIN_NOT_ALLOWED, FEATURE_OFF (registration), ACCOUNT_… and SECOND_FACTOR_REQUIRED.
 */
export async function signInWithGoogle<More>(
  req: PayloadRequest,
  asked: { identity: GoogleIdentity; brought?: BroughtToken; opens: Pick<Entry, 'door' | 'sessionMs'> },
  then: (signedIn: SignedIn) => Promise<More>,
): Promise<More> {
  const { identity, brought, opens } = asked
  // Whoever was signed in here before has nothing to do with what follows.
  req.user = null
  const { signIn: rules } = await settingsOf(req.payload)
  const inOneTx = () =>
    inTx(req, async (): Promise<{ more: More } | { refused: DomainError }> => {
      const at = now()
      if (brought && !(await spendOnce(req, brought.signed, brought.expiresAt))) return { refused: new DomainError('GOOGLE_TOKEN_USED') }
      const outcome = await decide(req, identity, {
        ...opens,
        rule: { attempts: rules.maxAttempts, minutes: rules.lockMinutes },
        at,
        code: {},
      })
      return 'refused' in outcome ? outcome : { more: await then(outcome) }
    })
  const result = await oneAtATime(req.payload, `google:${identity.issuer} ${identity.subject}`, inOneTx)
  if ('refused' in result) {
    req.user = null
    throw result.refused
  }
  return result.more
}

async function decide(req: PayloadRequest, identity: GoogleIdentity, entry: Entry): Promise<Outcome> {
  const sql = sqlOf(req)
  const { email, issuer, subject } = identity
  // Two first sign-ins of one person at once, in two processes: the second finds what the first made.
  await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`google:${issuer} ${subject}`])
  const [known] = await sql<{ user_id: number }>('select user_id from google_accounts where issuer = $1 and subject = $2', [issuer, subject])
  if (known) return enter(req, known.user_id, entry)

  const refuse = async (reason: string, refused: DomainError): Promise<Outcome> => {
    const told = (email ?? '').slice(0, 320)
    await publish(req, [{ type: 'signInFailed', email: told, userId: null, reason, by: null, at: entry.at.toISOString() }])
    return { refused }
  }
  // Before anything is said about an address, the person must own it.
  if (!email || !identity.emailVerified) return refuse('googleEmailUnverified', new DomainError('GOOGLE_EMAIL_UNVERIFIED'))
  const [taken] = await sql<{ id: number }>('select id from users where email = $1', [email])
  if (taken) {
    await recordAudit(req, [{ action: 'google.linkAsked', entity: 'users', entityId: taken.id }])
    return { refused: new DomainError('GOOGLE_LINK_REQUIRED', {}, { data: { link: linkFor(req, taken.id, identity) } }) }
  }
  const made = await createFromGoogle(req, { ...identity, email })
  if ('refused' in made) return refuse(made.reason, made.refused)
  return enter(req, made.userId, entry)
}

async function enter(req: PayloadRequest, userId: number, entry: Entry): Promise<Outcome> {
  const user = await lockUser(req, userId)
  if (!user) return { refused: new DomainError('GOOGLE_TOKEN_INVALID') }
  // Somebody is guessing password or codes of this account: it rests, by whichever door they come.
  const locked = lockedUntil(user.lock_until, entry.at)
  if (locked) {
    const failed = { email: user.email, userId, reason: 'locked', by: null, at: entry.at.toISOString() }
    await publish(req, [{ type: 'signInFailed', ...failed }])
    return { refused: lockedError(locked, entry.at) }
  }
  return admit(req, user, entry)
}
