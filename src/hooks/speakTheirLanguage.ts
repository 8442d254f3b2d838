import type { CollectionAfterLoginHook } from 'payload'

const year = 31_536_000

/** After signing in the admin UI speaks the person's own language, whoever used this browser before. */
export const speakTheirLanguage: CollectionAfterLoginHook = ({ req, user }) => {
  if (user.locale !== 'en' && user.locale !== 'ar') return user
  req.responseHeaders ??= new Headers()
  const { cookiePrefix } = req.payload.config
  req.responseHeaders.append('Set-Cookie', `${cookiePrefix}-lng=${user.locale}; Path=/; Max-Age=${year}; SameSite=Lax`)
  return user
}
