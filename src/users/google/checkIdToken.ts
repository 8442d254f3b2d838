import { errors, jwtVerify, type JWTPayload } from 'jose'
import type { PayloadRequest } from 'payload'
import { now } from '../../platform/clock.ts'
import { DomainError } from '../../shared/errors.ts'
import { identityOf, type GoogleIdentity } from './identity.ts'
import { providerOf } from './provider.ts'

/** What a token proves, and what makes it usable only once: `signed` until `expiresAt`. */
export type CheckedIdToken = { identity: GoogleIdentity; signed: string; expiresAt: Date }

const clockDifferenceSeconds = 30

/**
 * Checks an ID token that an app was given: signature, issuer, audience (and who it was issued for), expiry, and the
 * nonce, which must be the one the app told and absent where it told none. Raises GOOGLE_TOKEN_INVALID, without
 * saying which of them failed, and what `providerOf` raises.
 */
export async function checkIdToken(req: PayloadRequest, idToken: string, nonce: string | undefined): Promise<CheckedIdToken> {
  const { algorithms, clientId, issuer, keys } = await providerOf(req)
  const claims = await verify()
  const audiences = Array.isArray(claims.aud) ? claims.aud : [claims.aud]
  const isForUs = audiences.length === 1 ? (claims['azp'] ?? clientId) === clientId : claims['azp'] === clientId
  if (!isForUs || claims['nonce'] !== nonce || !claims.sub) throw new DomainError('GOOGLE_TOKEN_INVALID')
  return {
    identity: identityOf({ ...claims, iss: issuer, sub: claims.sub }),
    // Without the signature: some kinds can be written in two ways for one text.
    signed: idToken.split('.').slice(0, 2).join('.'),
    expiresAt: new Date((claims.exp! + clockDifferenceSeconds) * 1000),
  }

  async function verify(): Promise<JWTPayload> {
    try {
      const options = { issuer, audience: clientId, algorithms, clockTolerance: clockDifferenceSeconds, currentDate: now() }
      return (await jwtVerify(idToken, keys, { ...options, requiredClaims: ['exp', 'iat', 'sub'] })).payload
    } catch (cause) {
      const isUnreachable = cause instanceof errors.JWKSTimeout || !(cause instanceof errors.JOSEError)
      throw new DomainError(isUnreachable ? 'GOOGLE_UNAVAILABLE' : 'GOOGLE_TOKEN_INVALID', {}, { cause })
    }
  }
}
