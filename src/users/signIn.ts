import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { now } from '../platform/clock.ts'
import { maintenanceRefusal } from '../platform/maintenance.ts'
import { oneAtATime } from '../platform/oneAtATime.ts'
import { settingsOf } from '../platform/settings.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { refusalOfStatus } from './accountState.ts'
import { countFailure, countStranger, lockedError, lockedUntil, type LockRule } from './countFailure.ts'
import { noteSignIn } from './noteSignIn.ts'
import { passwordExpired } from './passwordExpired.ts'
import { passwordMatches } from './passwordMatches.ts'
import { loadUserAsSystem } from './publicUser.ts'
import { lockUser, openSession } from './sessions.ts'
import { remindOfLink, unconfirmedRegistration } from './unconfirmedRegistration.ts'

export type SignedIn = { user: Record<string, unknown>; sessionId: string; expiresAt: Date }
type Outcome = SignedIn | { refused: DomainError }

/**
 * Signs a person in by email and password and opens a session of `sessionMs`. `then` runs in the same
 * tx, for tokens that belong to the session. Right for many sign-ins at once: the password is compared
 * without a tx (it is slow on purpose), everything else with the account's row locked, and nothing of
 * the account is written but its counter. A failure is counted and audited in a tx that is committed,
 * then raised: BAD_CREDENTIALS, ACCOUNT_LOCKED (also for addresses without an account), and only after
 * the right password EMAIL_UNVERIFIED, ACCOUNT_PENDING, ACCOUNT_REJECTED, ACCOUNT_DEACTIVATED, PASSWORD_EXPIRED.
 */
export async function signIn<More>(
  req: PayloadRequest,
  credentials: { email: string; password: string },
  sessionMs: number,
  then: (signedIn: SignedIn) => Promise<More>,
): Promise<More> {
  const email = credentials.email.trim().toLowerCase()
  const { signIn: rules } = await settingsOf(req.payload)
  const rule = { attempts: rules.maxAttempts, minutes: rules.lockMinutes }
  const [known] = await sqlOf(req)<{ id: number; hash: string | null; salt: string | null }>(
    'select id, hash, salt from users where email = $1',
    [email],
  )
  const applicant = await unconfirmedRegistration(req, email)
  const matches = await passwordMatches(known ?? applicant, credentials.password)

  const inOneTx = () =>
    inTx(req, async () => {
      const outcome = known
        ? await decide(req, { id: known.id, hash: known.hash, matches, rule, sessionMs })
        : await refuseStranger(req, email, rule, matches ? applicant?.id : undefined)
      return 'refused' in outcome ? outcome : { more: await then(outcome) }
    })
  const result = await oneAtATime(req.payload, `sign-in:${email}`, inOneTx)
  if ('refused' in result) {
    req.user = null
    throw result.refused
  }
  return result.more
}

async function decide(
  req: PayloadRequest,
  known: { id: number; hash: string | null; matches: boolean; rule: LockRule; sessionMs: number },
): Promise<Outcome> {
  const at = now()
  const user = await lockUser(req, known.id)
  if (!user) return { refused: new DomainError('BAD_CREDENTIALS') }
  const fail = async (reason: string, refused: DomainError): Promise<Outcome> => {
    await publish(req, [
      { type: 'signInFailed', email: user.email, userId: user.id, reason, by: null, at: at.toISOString() },
    ])
    return { refused }
  }
  const locked = lockedUntil(user.lock_until, at)
  if (locked) return fail('locked', lockedError(locked, at))
  // The password may have been changed while the old one was being compared.
  if (!known.matches || user.hash !== known.hash) {
    await countFailure(req, user, known.rule, at)
    return fail('wrongPassword', new DomainError('BAD_CREDENTIALS'))
  }
  if (user.attempts || user.lock_until) {
    await sqlOf(req)('update users set login_attempts = 0, lock_until = null where id = $1', [user.id])
  }
  const refusal = refusalOfStatus(user.status)
  if (refusal) return fail(user.status, new DomainError(refusal))
  const closed = await maintenanceRefusal(req, user)
  if (closed) return fail('maintenance', closed)

  if (await passwordExpired(req, user, at)) return fail('passwordExpired', new DomainError('PASSWORD_EXPIRED'))

  const expiresAt = new Date(at.getTime() + known.sessionMs)
  const sessionId = await openSession(req, user.id, at, expiresAt)
  await noteSignIn(req, user, at)
  const account = { ...(await loadUserAsSystem(req, user.id)), collection: slugs.users, _sid: sessionId, _strategy: 'local-jwt' }
  req.user = account as never
  await publish(req, [
    { type: 'signedIn', userId: user.id, by: { id: user.id, role: user.role }, at: at.toISOString() },
  ])
  return { user: account, sessionId, expiresAt }
}

async function refuseStranger(req: PayloadRequest, email: string, rule: LockRule, applicant: number | undefined): Promise<Outcome> {
  const at = now()
  const locked = await countStranger(req, email, rule, at, applicant !== undefined)
  const unverified = !locked && applicant !== undefined
  if (unverified) await remindOfLink(req, applicant)
  await publish(req, [
    {
      type: 'signInFailed',
      email: email.slice(0, 320),
      userId: null,
      reason: locked ? 'locked' : unverified ? 'emailUnverified' : 'unknownEmail',
      by: null,
      at: at.toISOString(),
    },
  ])
  if (locked) return { refused: lockedError(locked, at) }
  return { refused: new DomainError(unverified ? 'EMAIL_UNVERIFIED' : 'BAD_CREDENTIALS') }
}
