import type { PayloadRequest } from 'payload'
import type { Locale } from '../shared/text.ts'
import type { Role } from '../shared/roles.ts'
import { slugs } from '../shared/slugs.ts'

/** A person as sign-in and `/auth/me` tell of them: nothing of passwords, locks or sessions. `departments` are ids. */
export type PublicUser = {
  id: number
  email: string
  name: string
  role: Role
  status: string
  locale: Locale
  departments: number[]
  phone: string | null
  company: string | null
  registrationNumber: string | null
  createdAt: string
  updatedAt: string
}

/** Picks what may be told, field by field: a field added to accounts later is not told by accident. */
export function publicUser(user: Record<string, unknown>): PublicUser {
  const departments = (user['departments'] ?? []) as (number | { id: number })[]
  return {
    id: Number(user['id']),
    email: String(user['email']),
    name: String(user['name'] ?? ''),
    role: user['role'] as Role,
    status: String(user['status']),
    locale: (user['locale'] ?? 'en') as Locale,
    departments: departments.map((each) => (typeof each === 'object' ? each.id : each)),
    phone: (user['phone'] ?? null) as string | null,
    company: (user['company'] ?? null) as string | null,
    registrationNumber: (user['registrationNumber'] ?? null) as string | null,
    createdAt: String(user['createdAt']),
    updatedAt: String(user['updatedAt']),
  }
}

/** The whole account, past access rules: for the office's own sign-in code only. */
export async function loadUserAsSystem(req: PayloadRequest, id: number): Promise<Record<string, unknown>> {
  const user = await req.payload.findByID({ collection: slugs.users, id, depth: 0, overrideAccess: true, req })
  return user as unknown as Record<string, unknown>
}
