import type { PayloadRequest } from 'payload'
import { isLocale } from '../shared/text.ts'

const year = 31_536_000

/** After signing in the admin UI speaks the person's own language, whoever used this browser before. */
export function speakTheirLanguage(req: PayloadRequest, locale: unknown): void {
  if (!isLocale(locale)) return
  req.responseHeaders ??= new Headers()
  const { cookiePrefix, serverURL } = req.payload.config
  const secure = serverURL.startsWith('https:') ? '; Secure' : ''
  req.responseHeaders.append('Set-Cookie', `${cookiePrefix}-lng=${locale}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure}`)
}
