import type { PayloadRequest } from 'payload'
import { mailTo } from '../../mails/mailTo.ts'
import { localeOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError, inBoth } from '../../shared/errors.ts'
import { slugs } from '../../shared/slugs.ts'
import { lockAddress } from '../lockAddress.ts'
import { unknownPassword } from '../unknownPassword.ts'
import type { GoogleIdentity } from './identity.ts'
import { keepLink } from './linkGoogle.ts'

type Made = { userId: number } | { refused: DomainError; reason: string }

/**
 * The account of somebody who comes by Google for the first time: a client, waiting for approval where the office
 * approves. The rules of registration hold: whether it is open, and for which email domains. The password is one
 * that nobody knows; whoever wants one asks for a reset.
 */
export async function createFromGoogle(req: PayloadRequest, identity: GoogleIdentity & { email: string }): Promise<Made> {
  const { signIn: rules } = await settingsOf(req.payload)
  if (!rules.registration) {
    const refused = new DomainError('FEATURE_OFF', inBoth('feature', { en: 'Registration', ar: 'التسجيل' }))
    return { refused, reason: 'registrationClosed' }
  }
  const domain = identity.email.slice(identity.email.lastIndexOf('@') + 1)
  if (rules.allowedDomains.length > 0 && !rules.allowedDomains.some((allowed) => allowed.toLowerCase() === domain)) {
    return { refused: new DomainError('EMAIL_DOMAIN_NOT_ALLOWED', { domain }), reason: 'emailDomainNotAllowed' }
  }
  const arabic = identity.locale ? identity.locale.toLowerCase().startsWith('ar') : localeOf(req) === 'ar'
  const status = rules.adminApproval ? 'pending' : 'active'
  await lockAddress(req, identity.email)
  const user = await req.payload.create({
    collection: slugs.users,
    data: {
      email: identity.email,
      name: (identity.name ?? identity.email.slice(0, identity.email.lastIndexOf('@'))).slice(0, 120),
      password: unknownPassword(),
      role: 'client',
      status,
      locale: arabic ? 'ar' : 'en',
    } as never,
    overrideAccess: true,
    req,
  })
  const userId = Number(user.id)
  // Whoever else claimed the address by registering has not proved it; here it is proved.
  await sqlOf(req)('delete from registrations where email = $1', [identity.email])
  if (status === 'active') await mailTo(req, { to: userId, mail: 'welcome', data: {} })
  await keepLink(req, { userId, issuer: identity.issuer, subject: identity.subject })
  return { userId }
}
