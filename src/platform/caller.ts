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

/** The language to answer this request in: the person's own, else what the browser asks for, else English. */
export function localeOf(req: Pick<PayloadRequest, 'user' | 'i18n' | 'headers'>): Locale {
  const user = req.user as StoredUser | null
  const asked = req.headers?.get('accept-language')
  if (asked && /^\s*ar\b/i.test(asked)) return 'ar'
  if (asked && /^\s*en\b/i.test(asked)) return 'en'
  return user?.locale ?? (req.i18n?.language === 'ar' ? 'ar' : 'en')
}
