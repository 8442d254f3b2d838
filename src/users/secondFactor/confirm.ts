import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { now } from '../../platform/clock.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { endAllSessions, lockUser } from '../sessions.ts'
import { issueRecoveryCodes } from './recoveryCodes.ts'
import { decryptSecret, secondFactorOf } from './store.ts'
import { stepOf } from './totp.ts'

/**
 * The first code of the app proves that it was set up right: from now on sign-in asks for one. Gives the recovery
 * codes, told this once. Every other session ends: none of them has shown the second factor. Raises
 * SECOND_FACTOR_NOT_SET_UP and SECOND_FACTOR_WRONG.
 */
export async function confirmSecondFactor(
  req: PayloadRequest,
  of: { userId: number; sessionId: string; otp: string },
): Promise<string[]> {
  const { userId } = of
  return inTx(req, async () => {
    await lockUser(req, userId)
    const factor = await secondFactorOf(req, userId)
    const secret = decryptSecret(req, userId, factor?.pending ?? null)
    if (secret === null) throw new DomainError('SECOND_FACTOR_NOT_SET_UP')
    const at = now()
    const step = stepOf(secret, of.otp, at)
    if (step === null) throw new DomainError('SECOND_FACTOR_WRONG')
    await sqlOf(req)(
      'update second_factors set secret = pending, pending = null, confirmed_at = $2, last_step = $3 where user_id = $1',
      [userId, at, step],
    )
    const recoveryCodes = await issueRecoveryCodes(req, userId)
    await endAllSessions(req, userId, of.sessionId)
    const action = factor?.secret ? 'secondFactor.replaced' : 'secondFactor.turnedOn'
    await recordAudit(req, [{ action, entity: 'users', entityId: userId }])
    return recoveryCodes
  })
}
