import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { beginRedirect } from '../../../users/google/redirect.ts'
import { defineEndpoint } from '../../defineEndpoint.ts'
import { wayCookie } from './cookies.ts'

export const beginGoogle = defineEndpoint({
  method: 'get',
  path: '/auth/google',
  tag: 'Sign-in',
  summary: { en: 'Sign in with Google in a browser', ar: 'الدخول عبر Google في المتصفح' },
  description:
    'Sends the browser to Google. It comes back with the cookie of the admin UI to `returnTo` (a path on this site), or to the sign-in page with `?error=CODE`.',
  access: 'public',
  query: z.object({ returnTo: z.string().max(500).optional() }),
  response: { status: 303, contentType: 'text/html', description: 'Off to Google' },
  errors: ['FEATURE_OFF', 'GOOGLE_UNAVAILABLE'],
  run: async ({ req, query }) => {
    const { url, sealed } = await beginRedirect(req, pathOfOurs(req, query.returnTo))
    return new Response(null, { status: 303, headers: { location: url.href, 'set-cookie': wayCookie(req, sealed), 'cache-control': 'no-store' } })
  },
})

/** The path as we would read it, or the admin UI where it leads anywhere else. */
function pathOfOurs(req: PayloadRequest, returnTo: string | undefined): string {
  const { routes, serverURL } = req.payload.config
  const url = returnTo?.startsWith('/') ? URL.parse(returnTo, serverURL) : null
  if (!url || url.origin !== new URL(serverURL).origin) return routes.admin
  const path = url.pathname + url.search + url.hash
  // `/.//elsewhere` is a path of ours only as long as the host stands before it.
  return path.startsWith('//') ? routes.admin : path
}
