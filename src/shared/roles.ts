import type { Text } from './text.ts'

export const roles = ['client', 'editor', 'admin'] as const

export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, Text> = {
  client: { en: 'Client', ar: 'عميل' },
  editor: { en: 'Editor', ar: 'محرر' },
  admin: { en: 'Administrator', ar: 'مدير النظام' },
}

export function isRole(value: unknown): value is Role {
  return roles.some((role) => role === value)
}
