import type { PayloadRequest } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError, inBoth } from '../../shared/errors.ts'
import type { Locale } from '../../shared/text.ts'
import { lockUser } from '../sessions.ts'
import { withBothFactors, type Proof } from './withBothFactors.ts'
import { encryptSecret, ruleOf, secondFactorOf } from './store.ts'
import { newSecret, uriOf } from './totp.ts'

/** What the authenticator app is given: the secret in base32, and the same as an address for a QR code. */
export type SetUp = { secret: string; uri: string }

/**
 * Begins setting up a second factor, or another one in the place of the one in use, which stays in force until the
 * new one is confirmed. Replacing takes password and code; the first time there is none to ask for. Raises
 * FEATURE_OFF where the office offers it to nobody of this role, and what `withBothFactors` raises.
 */
export async function setUpSecondFactor(req: PayloadRequest, userId: number, proof: Proof, locale: Locale): Promise<SetUp> {
  const secret = newSecret()
  const keep = () =>
    sqlOf(req)(
      `insert into second_factors (user_id, pending) values ($1, $2)
       on conflict (user_id) do update set pending = excluded.pending`,
      [userId, encryptSecret(req, userId, secret)],
    )
  const user = await inTx(req, async () => {
    const locked = await lockUser(req, userId)
    if (!locked) throw new DomainError('NOT_FOUND')
    const existing = await secondFactorOf(req, userId)
    if (existing?.secret) return null
    if ((await ruleOf(req, locked.role)) === 'off') {
      throw new DomainError('FEATURE_OFF', inBoth('feature', { en: 'Two-factor sign-in', ar: 'التحقق بخطوتين' }))
    }
    await keep()
    return locked
  })
  const owner = user ?? (await withBothFactors(req, userId, proof, async (proven) => {
    await keep()
    return proven
  }))
  const { office } = await settingsOf(req.payload)
  const name = (locale === 'ar' ? office.nameAr : office.nameEn) || office.nameEn || 'MDC Tracker'
  return { secret, uri: uriOf(secret, name, owner.email) }
}
