import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { demandPassword } from './demandPassword.ts'
import { judgePassword } from './judgePassword.ts'

/** In the context of the save in which somebody changes their own password, having given the present one. */
export const ownPasswordProven = 'mdc.ownPasswordProven'

/**
 * Changes the caller's own password. This session stays, all others end, and links sent by mail stop working. Raises
 * WRONG_PASSWORD, ACCOUNT_LOCKED, VALIDATION_FAILED (also for the present password again).
 */
export async function changePassword(
  req: PayloadRequest,
  { currentPassword, newPassword }: { currentPassword: string; newPassword: string },
): Promise<void> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  await demandPassword(req, caller.id, currentPassword)
  const [present] = await sqlOf(req)<{ hash: string | null; salt: string | null }>('select hash, salt from users where id = $1', [caller.id])
  await judgePassword(req, newPassword, { email: caller.email, present, path: 'newPassword' })
  await inTx(req, () =>
    req.payload.update({
      collection: slugs.users,
      id: caller.id,
      data: { password: newPassword } as never,
      depth: 0,
      overrideAccess: true,
      context: { [ownPasswordProven]: true },
      req,
    }),
  )
}
