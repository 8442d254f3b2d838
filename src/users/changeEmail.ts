import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { mailTo } from '../mails/mailTo.ts'
import { callerOf } from '../platform/caller.ts'
import { inTx } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { demandPassword } from './demandPassword.ts'
import { lockUser } from './sessions.ts'

/**
 * Starts the change of an address: one's own, or by an admin that of `userId`. The caller gives their own password; the
 * new address gets a link to confirm it, the old one a notice, and until then nothing changes. It does not say whether
 * the new address has an account. Raises WRONG_PASSWORD, ACCOUNT_LOCKED, FORBIDDEN, NOT_FOUND, VALIDATION_FAILED.
 */
export async function changeEmail(
  req: PayloadRequest,
  { currentPassword, email, userId }: { currentPassword: string; email: string; userId?: number },
): Promise<void> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  if (userId !== undefined && userId !== caller.id && caller.role !== 'admin') throw new DomainError('FORBIDDEN')
  await demandPassword(req, caller.id, currentPassword)
  const id = userId ?? caller.id
  const address = email.trim().toLowerCase()
  await inTx(req, async () => {
    const user = await lockUser(req, id)
    if (!user) throw new DomainError('NOT_FOUND')
    if (user.email === address) {
      const message = { en: 'This is the present address.', ar: 'هذا هو العنوان الحالي.' }
      throw new DomainError('VALIDATION_FAILED', { fields: 'email' }, { fields: [{ path: 'email', code: 'EMAIL_SAME', message }] })
    }
    await mailTo(req, { to: { userId: id, address }, mail: 'emailChangeConfirm', data: {} })
    await mailTo(req, { to: id, mail: 'emailChangeNotice', data: { newEmail: address } })
    await recordAudit(req, [{ action: 'emailChangeRequested', entity: 'users', entityId: id, before: { email: user.email }, after: { email: address } }])
  })
}
