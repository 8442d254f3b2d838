import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'

/** Somebody with an account at the provider, under their `sub`. */
export type Stranger = { sub: string; email: string; email_verified: boolean | string; name?: string; locale?: string }

export const ours = { id: 'office', secret: 'office-secret-office-secret-office-secret' }
const other = { id: 'somebody-else', secret: 'else-secret-else-secret-else-secret-else' }

/**
 * A real OpenID provider on a port of its own, where whoever comes is signed in as `current` without being asked.
 * `redirectUri` is the office's.
 */
export async function startProvider(redirectUri: string) {
  const people = new Map<string, Stranger>()
  let current = ''
  const server: Server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = ({ id, secret }: typeof ours) => ({ client_id: id, client_secret: secret, redirect_uris: [redirectUri] })
  const configuration: Configuration = {
    clients: [client(ours), client(other)],
    cookies: { keys: ['test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'jti'], profile: ['name', 'locale'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    ttl: { IdToken: 3600, AuthorizationCode: 60, AccessToken: 3600, Grant: 3600, Interaction: 600, Session: 600 },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub)!, jti: randomUUID() }) }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ accountId: context.oidc.session!.accountId!, clientId: context.oidc.client!.clientId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  }
  const provider = new Provider(issuer, configuration)
  const handle = provider.callback()
  server.on('request', (incoming, outgoing) => {
    if (!incoming.url?.startsWith('/interaction/')) return void handle(incoming, outgoing)
    void provider.interactionFinished(incoming, outgoing, { login: { accountId: current } })
  })

  /** Follows the browser from an address of the provider until it would leave it. */
  const follow = async (start: string): Promise<URL> => {
    const jar = new Map<string, string>()
    for (let at = start, steps = 0; steps < 10; steps += 1) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(at, { redirect: 'manual', headers: cookie ? { cookie } : {} })
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
        jar.set(name!, value!)
      }
      const location = response.headers.get('location')
      if (!location) throw new Error(`The provider answered ${response.status}: ${await response.text()}`)
      at = new URL(location, at).href
      if (!at.startsWith(issuer)) return new URL(at)
    }
    throw new Error('The provider sends the browser round in circles')
  }

  return {
    issuer,
    /** Whoever comes next is this one. */
    signInAs: (stranger: Stranger) => {
      people.set(stranger.sub, stranger)
      current = stranger.sub
    },
    follow,
    /** An ID token as an app gets it, of the office's client or another one. */
    idToken: async (options: { nonce?: string; foreign?: boolean } = {}): Promise<string> => {
      const { id, secret } = options.foreign ? other : ours
      const verifier = 'v'.repeat(43)
      const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(verifier))).toString('base64url')
      const query = new URLSearchParams({
        client_id: id, response_type: 'code', redirect_uri: redirectUri, scope: 'openid email profile', state: 's',
        code_challenge: challenge, code_challenge_method: 'S256', ...(options.nonce ? { nonce: options.nonce } : {}),
      })
      const back = await follow(`${issuer}/auth?${query}`)
      const response = await fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'authorization_code', code: back.searchParams.get('code')!, redirect_uri: redirectUri, code_verifier: verifier }),
      })
      const { id_token: idToken } = (await response.json()) as { id_token: string }
      return idToken
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

export type OpenIdProvider = Awaited<ReturnType<typeof startProvider>>
