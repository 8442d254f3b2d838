import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { redeemMailLink } from '../mails/mailLink.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { endCount } from './countFailure.ts'
import { judgePassword } from './judgePassword.ts'
import { secondFactorOf } from './secondFactor/store.ts'

/**
 * Sets the password by the link from the mail: once, within the hour. Every session ends, and a lock is lifted where
 * there is no second factor: a mailbox is no reason to let somebody go on guessing its codes. A password that breaks a
 * rule does not use the link up. Raises INVALID_LINK, VALIDATION_FAILED.
 */
export async function confirmReset(req: PayloadRequest, { token, password }: { token: string; password: string }): Promise<void> {
  await inTx(req, async () => {
    const link = await redeemMailLink(req, token, ['resetPassword'])
    if (!link?.userId) throw new DomainError('INVALID_LINK')
    const id = link.userId
    const [user] = await sqlOf(req)<{ email: string; status: string; hash: string | null; salt: string | null }>(
      'select email, status, hash, salt from users where id = $1 for update',
      [id],
    )
    if (!user || !['active', 'pending'].includes(user.status)) throw new DomainError('INVALID_LINK')
    await judgePassword(req, password, { email: user.email, present: user })
    // By nobody: a session that happens to come along must not be taken for the person and stay.
    req.user = null
    await req.payload.update({ collection: slugs.users, id, data: { password } as never, depth: 0, overrideAccess: true, req })
    if (!(await secondFactorOf(req, id))?.secret) await endCount(req, id)
    await recordAudit(req, [{ action: 'passwordReset', entity: 'users', entityId: id }])
  })
}
