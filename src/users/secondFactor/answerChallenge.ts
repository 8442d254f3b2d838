import type { PayloadRequest } from 'payload'
import { publish } from '../../outbox/publish.ts'
import { now } from '../../platform/clock.ts'
import { oneAtATime } from '../../platform/oneAtATime.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inTx } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { admit, type Outcome } from '../admit.ts'
import { browserSessionOf, browserSessionMs, type BrowserSession } from '../browserSession.ts'
import { lockedError, lockedUntil } from '../countFailure.ts'
import { spendOnce } from '../sealedToken.ts'
import { lockUser } from '../sessions.ts'
import { refreshMs, type Tokens } from '../tokens.ts'
import { tokensFor } from '../tokensFor.ts'
import { challengeSeconds, openChallenge, stillHolds } from './challenge.ts'
import type { Code } from './spendCode.ts'

export type Answered = { door: 'tokens'; tokens: Tokens } | { door: 'browser'; session: BrowserSession }

/**
 * The second half of a sign-in. Raises CHALLENGE_INVALID for a challenge that is foreign, too old, used up or older
 * than the password, SECOND_FACTOR_WRONG and ACCOUNT_LOCKED (wrong codes count like wrong passwords), and what the
 * state of the account refuses.
 */
export async function answerChallenge(req: PayloadRequest, answer: Code & { challenge: string }): Promise<Answered> {
  const challenge = openChallenge(req, answer.challenge)
  if (!challenge) throw new DomainError('CHALLENGE_INVALID')
  const { userId, door, link } = challenge
  const { signIn: rules } = await settingsOf(req.payload)
  const rule = { attempts: rules.maxAttempts, minutes: rules.lockMinutes }
  const sessionMs = door === 'tokens' ? refreshMs : await browserSessionMs(req)

  const inOneTx = () =>
    inTx(req, async (): Promise<Answered | { refused: DomainError }> => {
      const at = now()
      const user = await lockUser(req, userId)
      if (!user || !stillHolds(challenge, user)) return { refused: new DomainError('CHALLENGE_INVALID') }
      const locked = lockedUntil(user.lock_until, at)
      if (locked) {
        await publish(req, [{ type: 'signInFailed', email: user.email, userId, reason: 'locked', by: null, at: at.toISOString() }])
        return { refused: lockedError(locked, at) }
      }
      const code = { otp: answer.otp, recoveryCode: answer.recoveryCode }
      const outcome: Outcome = await admit(req, user, { door, sessionMs, rule, at, code, link })
      if ('refused' in outcome) return outcome
      const isFirst = await spendOnce(req, answer.challenge, new Date(at.getTime() + challengeSeconds * 1000))
      // Raised, not returned: the session that was just opened goes with the tx.
      if (!isFirst) throw new DomainError('CHALLENGE_INVALID')
      return door === 'tokens'
        ? { door, tokens: await tokensFor(req, outcome) }
        : { door, session: await browserSessionOf(req, outcome) }
    })
  const result = await oneAtATime(req.payload, `second-factor:${userId}`, inOneTx)
  if ('refused' in result) {
    req.user = null
    throw result.refused
  }
  return result
}
