import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { withBothFactors, type Proof } from './withBothFactors.ts'
import { ruleOf } from './store.ts'

/** Signing in asks for no code any more. Raises what `withBothFactors` raises, and SECOND_FACTOR_MANDATORY. */
export async function turnOffSecondFactor(req: PayloadRequest, userId: number, proof: Proof): Promise<void> {
  await withBothFactors(req, userId, proof, async (user) => {
    if ((await ruleOf(req, user.role)) === 'required') throw new DomainError('SECOND_FACTOR_MANDATORY')
    await forgetSecondFactor(req, userId)
    await recordAudit(req, [{ action: 'secondFactor.turnedOff', entity: 'users', entityId: userId }])
  })
}

/** Removes secret and recovery codes. */
export async function forgetSecondFactor(req: PayloadRequest, userId: number): Promise<boolean> {
  const sql = sqlOf(req)
  await sql('delete from recovery_codes where user_id = $1', [userId])
  const rows = await sql('delete from second_factors where user_id = $1 returning user_id', [userId])
  return rows.length > 0
}
