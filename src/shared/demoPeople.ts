import type { Role } from './roles.ts'
import type { Locale } from './text.ts'

/** The password of every demo account; they exist only outside production. */
export const demoPassword = 'Tracker!2026'

export type DemoPerson = { email: string; name: string; role: Role; locale: Locale; department: string | null; company?: string; phone?: string }

export const demoPeople: readonly DemoPerson[] = [
  { email: 'admin@example.com', name: 'Huda Al-Qahtani', role: 'admin', locale: 'en', department: null },
  { email: 'admin2@example.com', name: 'فهد العتيبي', role: 'admin', locale: 'ar', department: null },
  { email: 'editor@example.com', name: 'Omar Haddad', role: 'editor', locale: 'en', department: 'engineering' },
  { email: 'editor2@example.com', name: 'سارة الشهري', role: 'editor', locale: 'ar', department: 'architecture' },
  { email: 'editor3@example.com', name: 'Daniel Weber', role: 'editor', locale: 'en', department: 'legal' },
  { email: 'client@example.com', name: 'Khalid Al-Noor', role: 'client', locale: 'en', department: null, company: 'Al Noor Development' },
  { email: 'client2@example.com', name: 'ريم الدوسري', role: 'client', locale: 'ar', department: null, company: 'شركة البناء الحديث' },
]
