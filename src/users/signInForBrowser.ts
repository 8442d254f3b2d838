import type { PayloadRequest } from 'payload'
import { browserSessionMs, browserSessionOf, type BrowserSession } from './browserSession.ts'
import { signIn, type Credentials } from './signIn.ts'

/** Signs in as Payload's own login does it, for the admin UI. Raises what signIn raises. */
export async function signInForBrowser(req: PayloadRequest, credentials: Credentials): Promise<BrowserSession> {
  const sessionMs = await browserSessionMs(req)
  return signIn(req, credentials, { door: 'browser', sessionMs }, (signedIn) => browserSessionOf(req, signedIn))
}
