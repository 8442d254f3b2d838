import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { callerOf } from '../platform/caller.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'

/** Lifts the lock that wrong passwords brought on an account, for an admin. Raises UNAUTHENTICATED, FORBIDDEN, NOT_FOUND. */
export async function unlock(req: PayloadRequest, email: string): Promise<void> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  if (caller.role !== 'admin') throw new DomainError('FORBIDDEN')
  await inTx(req, async () => {
    const [user] = await sqlOf(req)<{ id: number }>(
      'update users set login_attempts = 0, lock_until = null where email = $1 returning id',
      [email.trim().toLowerCase()],
    )
    if (!user) throw new DomainError('NOT_FOUND')
    await recordAudit(req, [{ action: 'accountUnlocked', entity: 'users', entityId: user.id }])
  })
}
