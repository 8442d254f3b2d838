/** People of a test office; each signs in with the same password. */
export const people = {
  admin: { email: 'admin@test.example', name: 'Test Admin', role: 'admin', locale: 'en', department: null },
  admin2: { email: 'admin2@test.example', name: 'Second Admin', role: 'admin', locale: 'ar', department: null },
  editor: { email: 'editor@test.example', name: 'Test Editor', role: 'editor', locale: 'en', department: 'engineering' },
  editor2: { email: 'editor2@test.example', name: 'Other Editor', role: 'editor', locale: 'ar', department: 'legal' },
  client: { email: 'client@test.example', name: 'Test Client', role: 'client', locale: 'en', department: null },
  client2: { email: 'client2@test.example', name: 'Other Client', role: 'client', locale: 'ar', department: null },
} as const

export type PersonKey = keyof typeof people
export const password = 'Tracker!2026'
