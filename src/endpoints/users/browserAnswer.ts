import { generatePayloadCookie, type PayloadRequest } from 'payload'
import { slugs } from '../../shared/slugs.ts'
import { say, type Locale } from '../../shared/text.ts'
import type { BrowserSession } from '../../users/browserSession.ts'
import { speakTheirLanguage } from '../../users/speakTheirLanguage.ts'
import type { Answer } from '../answer.ts'

/** The cookie that opens the admin UI. */
export function sessionCookieOf(req: PayloadRequest, session: BrowserSession): string {
  const { config, collections } = req.payload
  return String(
    generatePayloadCookie({
      collectionAuthConfig: collections[slugs.users]!.config.auth,
      cookiePrefix: config.cookiePrefix,
      token: session.token,
    }),
  )
}

/** What a sign-in for the admin UI answers: the session, also as a cookie, and the person's own language. */
export function browserAnswer(req: PayloadRequest, session: BrowserSession, locale: Locale): Answer {
  speakTheirLanguage(req, session.user.locale)
  const message = say({ en: 'Signed in.', ar: 'تم تسجيل الدخول.' }, locale)
  return { body: { message, ...session }, headers: { 'set-cookie': sessionCookieOf(req, session), 'cache-control': 'no-store' } }
}
