import type { PayloadRequest } from 'payload'
import type { Locale } from '../shared/text.ts'
import type { Role } from '../shared/roles.ts'

/** The signed-in person, as far as rules ask about them. `departments` are ids. */
export type Caller = {
  id: number
  role: Role
  email: string
  name: string
  locale: Locale
  departments: number[]
}

type StoredUser = {
  id: number
  role?: Role
  status?: string
  email?: string
  name?: string | null
  locale?: Locale | null
  departments?: (number | { id: number })[] | null
  collection?: string
}

/**
 * Who asks, or null when nobody is signed in. Only active accounts count: a token of an account
 * that was deactivated after it was issued is nobody's.
 */
export function callerOf(req: Pick<PayloadRequest, 'user'>): Caller | null {
  const user = req.user as StoredUser | null
  if (!user || user.status !== 'active' || !user.role) return null
  return {
    id: user.id,
    role: user.role,
    email: user.email ?? '',
    name: user.name ?? user.email ?? '',
    locale: user.locale ?? 'en',
    departments: (user.departments ?? []).map((entry) => (typeof entry === 'object' ? entry.id : entry)),
  }
}

/**
 * The language to answer this request in: the one chosen in the admin (its cookie), else the one the
 * caller asks for (Accept-Language), else the person's own, else English.
 */
export function localeOf(req: Pick<PayloadRequest, 'user' | 'headers'>): Locale {
  const chosen = /(?:^|;\s*)payload-lng=(ar|en)\b/.exec(req.headers?.get('cookie') ?? '')?.[1]
  const asked = /^\s*(ar|en)\b/i.exec(req.headers?.get('accept-language') ?? '')?.[1]?.toLowerCase()
  const locale = chosen ?? asked ?? (req.user as StoredUser | null)?.locale
  return locale === 'ar' ? 'ar' : 'en'
}
