import type { PayloadRequest } from 'payload'
import { parseCookies } from 'payload'
import { linkSeconds } from '../../../users/google/linkGoogle.ts'
import { waySeconds } from '../../../users/google/redirect.ts'

const way = 'mdc-google-way'
const link = 'mdc-google-link'

/** What the browser brings back from the provider, and the way to make it forget it. */
export const wayInCookie = (req: PayloadRequest): string | undefined => parseCookies(req.headers).get(way)
export const wayCookie = (req: PayloadRequest, sealed: string) => cookie(req, way, sealed, '/auth/google', waySeconds)
export const noWayCookie = (req: PayloadRequest) => cookie(req, way, '', '/auth/google', 0)

/** The wish to join an account with one at Google, for the sign-in by password that follows in the same browser. */
export const linkInCookie = (req: PayloadRequest): string | undefined => parseCookies(req.headers).get(link)
export const linkCookie = (req: PayloadRequest, sealed: string) => cookie(req, link, sealed, '/users/login', linkSeconds)

/** Lax, not strict: the browser comes back from the provider's site. */
function cookie(req: PayloadRequest, name: string, value: string, path: string, seconds: number): string {
  const { routes, serverURL } = req.payload.config
  const secure = serverURL.startsWith('https:') ? '; Secure' : ''
  return `${name}=${value}; Path=${routes.api}${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}
