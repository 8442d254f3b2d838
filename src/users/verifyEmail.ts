import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { redeemMailLink, registrationOfLink } from '../mails/mailLink.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import { acceptRegistration } from './acceptRegistration.ts'
import { lockAddressOf } from './lockAddress.ts'
import { lockUser } from './sessions.ts'

/** What a confirmed address led to: an account that waits, one that works, or a new address of an old one. */
export type Verified = 'pending' | 'active' | 'emailChanged'

/** In the context of the save in which an account gets the address its owner has confirmed. */
export const confirmedEmail = 'mdc.confirmedEmail'

/** Confirms an address by the link that was sent to it, once. Raises INVALID_LINK; CONFLICT when the address is taken by now. */
export async function verifyEmail(req: PayloadRequest, token: string): Promise<Verified> {
  // By nobody: whoever is signed in where the link is opened neither made the account nor answers for it.
  req.user = null
  return inTx(req, async () => {
    const registrationId = await registrationOfLink(req, token)
    if (registrationId !== null) await lockAddressOf(req, registrationId)
    const link = await redeemMailLink(req, token, ['verifyEmail', 'changeEmail'])
    if (link?.registrationId) {
      const accepted = await acceptRegistration(req, link.registrationId)
      if (!accepted) throw new DomainError('INVALID_LINK')
      await recordAudit(req, [{ action: 'emailVerified', entity: 'users', entityId: accepted.userId }])
      return accepted.status
    }
    if (!link?.userId || !link.email) throw new DomainError('INVALID_LINK')
    await takeAddress(req, link.userId, link.email)
    return 'emailChanged'
  })
}

async function takeAddress(req: PayloadRequest, id: number, email: string): Promise<void> {
  const user = await lockUser(req, id)
  if (!user || !['active', 'pending'].includes(user.status)) throw new DomainError('INVALID_LINK')
  const taken = await sqlOf(req)('select 1 from users where email = $1 and id <> $2', [email, id])
  if (taken.length > 0) {
    throw new DomainError('CONFLICT', {
      reason: 'another account uses this address',
      reasonAr: 'هذا العنوان مستخدم في حساب آخر',
    })
  }
  const context = { [confirmedEmail]: email }
  await req.payload.update({ collection: slugs.users, id, data: { email } as never, depth: 0, overrideAccess: true, context, req })
}
