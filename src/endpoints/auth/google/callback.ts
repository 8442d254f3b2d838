import type { PayloadRequest } from 'payload'
import { isDomainError, type DomainError } from '../../../shared/errors.ts'
import { finishRedirect } from '../../../users/google/redirect.ts'
import { speakTheirLanguage } from '../../../users/speakTheirLanguage.ts'
import { defineEndpoint } from '../../defineEndpoint.ts'
import { sessionCookieOf } from '../../users/browserAnswer.ts'
import { linkCookie, noWayCookie, wayInCookie } from './cookies.ts'

export const googleCallback = defineEndpoint({
  method: 'get',
  path: '/auth/google/callback',
  tag: 'Sign-in',
  summary: { en: 'Back from Google', ar: 'العودة من Google' },
  description:
    'Where Google sends the browser. Sets the cookie of the admin UI and goes on to where the sign-in began. What is refused leads to the sign-in page with `?error=CODE`; SECOND_FACTOR_REQUIRED brings `#challenge=…` for POST /auth/second-factor, and GOOGLE_LINK_REQUIRED leaves a cookie by which the next sign-in with the password connects the two.',
  access: 'public',
  response: { status: 303, contentType: 'text/html', description: 'On to the admin UI, or to the sign-in page' },
  errors: ['GOOGLE_SIGN_IN_ABANDONED', 'GOOGLE_TOKEN_INVALID'],
  run: async ({ req }) => {
    const headers = new Headers({ 'cache-control': 'no-store' })
    headers.append('set-cookie', noWayCookie(req))
    try {
      const { returnTo, session } = await finishRedirect(req, { search: new URL(req.url!).search, sealed: wayInCookie(req) })
      speakTheirLanguage(req, session.user.locale)
      headers.append('set-cookie', sessionCookieOf(req, session))
      headers.set('location', returnTo)
    } catch (error) {
      if (!isDomainError(error)) throw error
      tellBrowser(req, error, headers)
    }
    return new Response(null, { status: 303, headers })
  },
})

/** To the sign-in page, which says it in words. What is sealed goes where no log and no other site sees it. */
function tellBrowser(req: PayloadRequest, error: DomainError, headers: Headers): void {
  const { challenge, link } = (error.data ?? {}) as { challenge?: string; link?: string }
  if (link) headers.append('set-cookie', linkCookie(req, link))
  const { admin } = req.payload.config.routes
  headers.set('location', `${admin}/login?error=${error.code}${challenge ? `#challenge=${challenge}` : ''}`)
}
