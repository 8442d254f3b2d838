import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { now } from '../../platform/clock.ts'
import { sqlOf } from '../../platform/tx.ts'
import { spendRecoveryCode } from './recoveryCodes.ts'
import { decryptSecret, type SecondFactor } from './store.ts'
import { stepOf } from './totp.ts'

/** What somebody proves their second factor by: the code of their phone, or one of the codes on paper. */
export type Code = { otp?: string | undefined; recoveryCode?: string | undefined }

/**
 * Whether the code is right, and uses it up: a code of the phone is good once, and so are all before it, although it
 * is shown for half a minute. The account must be locked, or two at once could both use the same.
 */
export async function spendCode(req: PayloadRequest, factor: SecondFactor, code: Code): Promise<boolean> {
  const { user_id: userId } = factor
  if (code.otp !== undefined) {
    const secret = decryptSecret(req, userId, factor.secret)
    const step = secret === null ? null : stepOf(secret, code.otp, now())
    if (step === null || step <= Number(factor.last_step)) return false
    await sqlOf(req)('update second_factors set last_step = $2 where user_id = $1', [userId, step])
    return true
  }
  if (code.recoveryCode === undefined || !(await spendRecoveryCode(req, userId, code.recoveryCode))) return false
  await recordAudit(req, [{ action: 'secondFactor.recoveryCodeUsed', entity: 'users', entityId: userId }])
  return true
}
