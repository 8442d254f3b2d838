import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'
import { allowInsecureRequests, discovery, enableNonRepudiationChecks, type Configuration } from 'openid-client'
import type { PayloadRequest } from 'payload'
import { now } from '../../platform/clock.ts'
import { env } from '../../platform/env.ts'
import { onPayload } from '../../platform/onPayload.ts'
import { settingsOf } from '../../platform/settings.ts'
import { DomainError, inBoth } from '../../shared/errors.ts'

export type Provider = { issuer: string; clientId: string; configuration: Configuration; keys: JWTVerifyGetKey; algorithms: string[] }

/** How long what the provider says of itself is believed. Its keys are looked after by the libraries. */
const freshMs = 3_600_000
const patienceSeconds = 10

type Memory = { known: Promise<Provider> | null; asOf: number }

/** Whether Google sign-in is set up by the operator and not turned off by the office. */
export async function isGoogleOffered(req: Pick<PayloadRequest, 'payload'>): Promise<boolean> {
  return env().GOOGLE_CLIENT_ID !== undefined && (await settingsOf(req.payload)).signIn.google
}

/**
 * The OpenID provider, as it describes itself. Raises FEATURE_OFF where Google sign-in is not offered and
 * GOOGLE_UNAVAILABLE while the provider cannot be reached.
 */
export async function providerOf(req: Pick<PayloadRequest, 'payload'>): Promise<Provider> {
  if (!(await isGoogleOffered(req))) {
    throw new DomainError('FEATURE_OFF', inBoth('feature', { en: 'Signing in with Google', ar: 'الدخول عبر Google' }))
  }
  const memory = onPayload<Memory>(req.payload, 'google.provider', () => ({ known: null, asOf: 0 }))
  const at = now().getTime()
  if (!memory.known || Math.abs(at - memory.asOf) > freshMs) {
    memory.asOf = at
    memory.known = discover()
    // A provider that could not be reached is asked again by the next one who comes.
    memory.known.catch(() => {
      memory.known = null
    })
  }
  try {
    return await memory.known
  } catch (cause) {
    throw new DomainError('GOOGLE_UNAVAILABLE', {}, { cause })
  }
}

async function discover(): Promise<Provider> {
  const { GOOGLE_CLIENT_ID: clientId = '', GOOGLE_CLIENT_SECRET: secret, GOOGLE_ISSUER: issuer } = env()
  // The signature of a token that came straight from the provider is checked too.
  const execute = [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])]
  const configuration = await discovery(new URL(issuer), clientId, secret, undefined, { execute, timeout: patienceSeconds })
  const server = configuration.serverMetadata()
  if (!server.jwks_uri) throw new Error('The provider names no keys')
  // Never a symmetric one, nor none: only the provider can sign.
  const algorithms = (server.id_token_signing_alg_values_supported ?? ['RS256']).filter((name) => /^(?:RS|PS|ES)\d{3}$|^EdDSA$/.test(name))
  return {
    issuer: server.issuer,
    clientId,
    configuration,
    keys: createRemoteJWKSet(new URL(server.jwks_uri), { timeoutDuration: patienceSeconds * 1000 }),
    algorithms,
  }
}
