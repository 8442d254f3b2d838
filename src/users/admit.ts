import type { PayloadRequest } from 'payload'
import { publish } from '../outbox/publish.ts'
import { maintenanceRefusal } from '../platform/maintenance.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { refusalOfStatus } from './accountState.ts'
import { countFailure, endCount, type LockRule } from './countFailure.ts'
import { linkGoogle } from './google/linkGoogle.ts'
import { noteSignIn } from './noteSignIn.ts'
import { loadUserAsSystem } from './publicUser.ts'
import { challengeFor, type Door } from './secondFactor/challenge.ts'
import { ruleOf, secondFactorOf } from './secondFactor/store.ts'
import { spendCode, type Code } from './secondFactor/spendCode.ts'
import { openSession, type LockedUser } from './sessions.ts'

/** `mustSetUp`: the office demands a second factor of their role and they have none; the session can only set it up. */
export type SignedIn = { user: Record<string, unknown>; sessionId: string; expiresAt: Date; mustSetUp: boolean }
export type Outcome = SignedIn | { refused: DomainError }

export type Entry = {
  /** What the person gets in the end: tokens, or the cookie of the admin UI. */
  door: Door
  /** How long the session lasts, in milliseconds. */
  sessionMs: number
  rule: LockRule
  at: Date
  /** The second factor, where it came along. */
  code: Code
  /** A sealed wish to join an account at Google, made by a Google sign-in that found this address taken. */
  link?: string | undefined
}

/**
 * Lets somebody in who has proved who they are, by password or by Google: the one place where sessions begin. The
 * account is locked. Asks for the second factor where there is one, opens the session, tells the audit trail. A
 * refusal is a value, so that what was counted and written about it is committed.
 */
export async function admit(req: PayloadRequest, user: LockedUser, entry: Entry): Promise<Outcome> {
  const { at, code, door, link } = entry
  const refuse = async (reason: string, refused: DomainError): Promise<Outcome> => {
    await publish(req, [{ type: 'signInFailed', email: user.email, userId: user.id, reason, by: null, at: at.toISOString() }])
    return { refused }
  }
  const refusal = refusalOfStatus(user.status)
  if (refusal) return refuse(user.status, new DomainError(refusal))
  const closed = await maintenanceRefusal(req, user)
  if (closed) return refuse('maintenance', closed)

  const factor = await secondFactorOf(req, user.id)
  const hasFactor = Boolean(factor?.secret)
  if (factor?.secret) {
    // The password being right ends no count of wrong codes: only both together do.
    if (code.otp === undefined && code.recoveryCode === undefined) {
      return { refused: new DomainError('SECOND_FACTOR_REQUIRED', {}, { data: { challenge: challengeFor(req, user, { door, link }) } }) }
    }
    if (!(await spendCode(req, factor, code))) {
      await countFailure(req, user, entry.rule, at)
      return refuse('wrongSecondFactor', new DomainError('SECOND_FACTOR_WRONG'))
    }
  }
  if (user.attempts || user.lock_until) await endCount(req, user.id)

  const mustSetUp = !hasFactor && (await ruleOf(req, user.role)) === 'required'
  const expiresAt = new Date(at.getTime() + entry.sessionMs)
  const sessionId = await openSession(req, user.id, at, expiresAt)
  await noteSignIn(req, user, at)
  const account = { ...(await loadUserAsSystem(req, user.id)), collection: slugs.users, _sid: sessionId, _strategy: 'local-jwt' }
  req.user = account as never
  if (link) await linkGoogle(req, user, link)
  await publish(req, [{ type: 'signedIn', userId: user.id, by: { id: user.id, role: user.role }, at: at.toISOString() }])
  if (mustSetUp) Object.assign(account, { mustSetUpSecondFactor: true })
  return { user: account, sessionId, expiresAt, mustSetUp }
}
