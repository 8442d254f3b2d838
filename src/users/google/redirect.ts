import { authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import type { PayloadRequest } from 'payload'
import { now } from '../../platform/clock.ts'
import { DomainError } from '../../shared/errors.ts'
import { browserSessionMs, browserSessionOf, type BrowserSession } from '../browserSession.ts'
import { openToken, sealToken, spendOnce } from '../sealedToken.ts'
import { identityOf } from './identity.ts'
import { providerOf } from './provider.ts'
import { signInWithGoogle } from './signInWithGoogle.ts'

/** What a browser keeps, sealed, while it is away at the provider: nothing is stored for who never comes back. */
type Way = { state: string; nonce: string; verifier: string; returnTo: string }

/** How long somebody may take at the provider, in seconds. */
export const waySeconds = 10 * 60

/** Where the provider sends the browser back to; must be registered there. */
export function callbackOf(req: PayloadRequest): string {
  const { routes, serverURL } = req.payload.config
  return `${serverURL}${routes.api}/auth/google/callback`
}

/** Where to send the browser, and what it must bring back as a cookie. `returnTo` is a path of ours. */
export async function beginRedirect(req: PayloadRequest, returnTo: string): Promise<{ url: URL; sealed: string }> {
  const { configuration } = await providerOf(req)
  const way: Way = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), returnTo }
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callbackOf(req),
    scope: 'openid email profile',
    state: way.state,
    nonce: way.nonce,
    code_challenge: await calculatePKCECodeChallenge(way.verifier),
    code_challenge_method: 'S256',
  })
  return { url, sealed: sealToken(req.payload, 'google-way', way, waySeconds) }
}

/**
 * The browser is back. The state must be that of its own cookie and works once, before anything is asked of the
 * provider; openid-client then exchanges the code with the PKCE verifier and checks signature, issuer, audience,
 * expiry and nonce of the token. Raises GOOGLE_SIGN_IN_ABANDONED, GOOGLE_TOKEN_INVALID, and what `signInWithGoogle` raises.
 */
export async function finishRedirect(
  req: PayloadRequest,
  { search, sealed }: { search: string; sealed: string | undefined },
): Promise<{ session: BrowserSession; returnTo: string }> {
  const way = sealed ? openToken<Way>(req.payload, 'google-way', sealed) : null
  if (!way || new URLSearchParams(search).get('state') !== way.state) throw new DomainError('GOOGLE_SIGN_IN_ABANDONED')
  const { configuration } = await providerOf(req)
  const isFirst = await spendOnce(req, `google-way ${way.state}`, new Date(now().getTime() + waySeconds * 1000))
  if (!isFirst) throw new DomainError('GOOGLE_SIGN_IN_ABANDONED')
  const claims = await exchange()
  const opens = { door: 'browser' as const, sessionMs: await browserSessionMs(req) }
  const session = await signInWithGoogle(req, { identity: identityOf(claims), opens }, (signedIn) => browserSessionOf(req, signedIn))
  return { session, returnTo: way.returnTo }

  async function exchange() {
    try {
      const tokens = await authorizationCodeGrant(configuration, new URL(callbackOf(req) + search), {
        pkceCodeVerifier: way!.verifier,
        expectedState: way!.state,
        expectedNonce: way!.nonce,
        idTokenExpected: true,
      })
      return tokens.claims()!
    } catch (cause) {
      throw new DomainError('GOOGLE_TOKEN_INVALID', {}, { cause })
    }
  }
}
