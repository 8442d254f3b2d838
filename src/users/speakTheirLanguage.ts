import type { PayloadRequest } from 'payload'
import { isLocale } from '../shared/text.ts'

const year = 31_536_000

/** After signing in the admin UI speaks the person's own language, whoever used this browser before. */
export function speakTheirLanguage(req: PayloadRequest, locale: unknown): void {
  if (!isLocale(locale)) return
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', `${req.payload.config.cookiePrefix}-lng=${locale}; Path=/; Max-Age=${year}; SameSite=Lax`)
}
