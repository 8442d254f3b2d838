import type { PayloadRequest } from 'payload'
import { refreshMs, type Tokens } from '../tokens.ts'
import { tokensFor } from '../tokensFor.ts'
import { checkIdToken } from './checkIdToken.ts'
import { signInWithGoogle } from './signInWithGoogle.ts'

/** Signs in an app that was given an ID token. Raises what `checkIdToken` and `signInWithGoogle` raise. */
export async function signInWithIdToken(req: PayloadRequest, { idToken, nonce }: { idToken: string; nonce?: string | undefined }): Promise<Tokens> {
  const { identity, ...brought } = await checkIdToken(req, idToken, nonce)
  const opens = { door: 'tokens' as const, sessionMs: refreshMs }
  return signInWithGoogle(req, { identity, brought, opens }, (signedIn) => tokensFor(req, signedIn))
}
