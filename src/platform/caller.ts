import type { PayloadRequest } from 'payload'
import type { Locale } from '../shared/text.ts'
import type { Role } from '../shared/roles.ts'

export type ApiKey = {
  id: number
  name: string
  /** Seconds since 1970. */
  ends: number
  /** Its role is less than that of the account it acts for. */
  isLesser: boolean
}

/** The signed-in person, as far as rules ask about them. `departments` are ids. */
export type Caller = {
  id: number
  role: Role
  email: string
  name: string
  locale: Locale
  departments: number[]
  /** The key that asks for its owner, where a program asks by one. */
  apiKey?: ApiKey
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
  _sid?: string
  askedByKey?: ApiKey
  mustSetUpSecondFactor?: boolean
}

/**
 * Who asks, or null when nobody is signed in. Only active accounts count: a token of an account
 * that was deactivated after it was issued is nobody's. Nor does somebody count whose role needs a
 * second factor that they have not set up; those are found by `personOf`.
 */
export function callerOf(req: Pick<PayloadRequest, 'user'>): Caller | null {
  const user = req.user as StoredUser | null
  return user && !user.mustSetUpSecondFactor ? readCaller(user) : null
}

/** The person who signed in, also while they must still set up their second factor. Never a program with a key. */
export function personOf(req: Pick<PayloadRequest, 'user'>): Caller | null {
  const user = req.user as StoredUser | null
  return user && !user.askedByKey ? readCaller(user) : null
}

/** What somebody asks by, for the audit trail: the id of their session, or the name of the key a program asks by. */
export function sessionNameOf(req: Pick<PayloadRequest, 'user'>): string | null {
  const user = req.user as StoredUser | null
  return user?.askedByKey ? `API key ${user.askedByKey.id}: ${user.askedByKey.name}` : (user?._sid ?? null)
}

function readCaller(user: StoredUser): Caller | null {
  if (user.status !== 'active' || !user.role) return null
  return {
    id: user.id,
    role: user.role,
    email: user.email ?? '',
    name: user.name ?? user.email ?? '',
    locale: user.locale ?? 'en',
    departments: (user.departments ?? []).map((entry) => (typeof entry === 'object' ? entry.id : entry)),
    ...(user.askedByKey ? { apiKey: user.askedByKey } : {}),
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
