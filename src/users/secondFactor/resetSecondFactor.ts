import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { callerOf } from '../../platform/caller.ts'
import { inTx } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { endAllSessions, lockUser } from '../sessions.ts'
import { secondFactorOf } from './store.ts'
import { forgetSecondFactor } from './turnOff.ts'

/**
 * An admin takes away the second factor of somebody who lost phone and paper; their sessions end, and they set up a
 * new one where their role needs it. `by` is the admin: for themselves they take the way that proves both factors.
 * Null is the operator at the machine, for the day the only admin lost theirs.
 */
export async function resetSecondFactor(req: PayloadRequest, of: { userId: number; by: number | null; reason: string }): Promise<void> {
  if (callerOf(req)?.apiKey) throw new DomainError('API_KEY_NOT_ALLOWED')
  if (of.userId === of.by) throw new DomainError('FORBIDDEN')
  await inTx(req, async () => {
    const user = await lockUser(req, of.userId)
    if (!user) throw new DomainError('NOT_FOUND')
    const factor = await secondFactorOf(req, of.userId)
    if (!factor) throw new DomainError('SECOND_FACTOR_NOT_SET_UP')
    await forgetSecondFactor(req, of.userId)
    await endAllSessions(req, of.userId)
    await recordAudit(req, [
      { action: 'secondFactor.reset', entity: 'users', entityId: of.userId, after: { reason: of.reason } },
    ])
  })
}
