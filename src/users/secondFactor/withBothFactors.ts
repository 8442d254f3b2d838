import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { now } from '../../platform/clock.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { countFailure, endCount, lockedError, lockedUntil } from '../countFailure.ts'
import { passwordMatches } from '../passwordMatches.ts'
import { lockUser, type LockedUser } from '../sessions.ts'
import { secondFactorOf, type SecondFactor } from './store.ts'
import { spendCode, type Code } from './spendCode.ts'

export type Proof = Code & { currentPassword?: string | undefined }

/**
 * Runs `work` once somebody who is signed in has proved both factors again: a session left open on a desk must not be
 * able to change how its owner signs in. One tx with the account locked; a failure is counted like one at sign-in,
 * committed and raised: WRONG_PASSWORD, SECOND_FACTOR_WRONG, ACCOUNT_LOCKED. Without a confirmed second factor
 * SECOND_FACTOR_NOT_SET_UP.
 */
export async function withBothFactors<Result>(
  req: PayloadRequest,
  userId: number,
  proof: Proof,
  work: (user: LockedUser, factor: SecondFactor) => Promise<Result>,
): Promise<Result> {
  const { signIn: rules } = await settingsOf(req.payload)
  const [stored] = await sqlOf(req)<{ hash: string | null; salt: string | null }>('select hash, salt from users where id = $1', [userId])
  const matches = await passwordMatches(stored, proof.currentPassword ?? '')
  const result = await inTx(req, async (): Promise<{ done: Result } | { refused: DomainError }> => {
    const at = now()
    const user = await lockUser(req, userId)
    const factor = await secondFactorOf(req, userId)
    if (!user || !factor?.secret) return { refused: new DomainError('SECOND_FACTOR_NOT_SET_UP') }
    const locked = lockedUntil(user.lock_until, at)
    if (locked) return { refused: lockedError(locked, at) }
    const isPassword = matches && user.hash === stored?.hash
    if (!isPassword || !(await spendCode(req, factor, proof))) {
      await countFailure(req, user, { attempts: rules.maxAttempts, minutes: rules.lockMinutes }, at)
      await recordAudit(req, [{ action: 'secondFactor.refused', entity: 'users', entityId: userId, outcome: 'refused' }])
      return { refused: new DomainError(isPassword ? 'SECOND_FACTOR_WRONG' : 'WRONG_PASSWORD') }
    }
    if (user.attempts) await endCount(req, userId)
    return { done: await work(user, factor) }
  })
  if ('refused' in result) throw result.refused
  return result.done
}
