import type { PayloadRequest } from 'payload'
import { signIn, type Credentials } from './signIn.ts'
import { refreshMs, type Tokens } from './tokens.ts'
import { tokensFor } from './tokensFor.ts'

/** Signs in for a program or an app: a short access token, and a refresh token that renews it. Raises what signIn raises. */
export function signInForTokens(req: PayloadRequest, credentials: Credentials): Promise<Tokens> {
  return signIn(req, credentials, { door: 'tokens', sessionMs: refreshMs }, (signedIn) => tokensFor(req, signedIn))
}
