import type { Role } from '../../shared/roles.ts'

export type Part = 'client' | 'assignee' | 'creator'
export type Person = { id: number; name: string }
export type Named = { id: number; name: string }

/** A message as it is being written. Filters are empty where they do not matter; `at` is a time by the office's clock. */
export type Draft = {
  roles: Role[]
  departments: number[]
  people: Person[]
  filtered: boolean
  filter: { stage: string; type: string; department: string; overdue: boolean }
  as: Part[]
  channels: ('inApp' | 'email')[]
  template: string
  subject: { en: string; ar: string }
  message: { en: string; ar: string }
  later: boolean
  at: string
}

export const emptyDraft: Draft = {
  roles: [], departments: [], people: [], filtered: false, filter: { stage: '', type: '', department: '', overdue: false }, as: ['client'],
  channels: ['inApp', 'email'], template: '', subject: { en: '', ar: '' }, message: { en: '', ar: '' }, later: false, at: '',
}

/** Whom a draft goes to, as the API takes it; null while nobody is chosen. */
export function audienceOf({ roles, departments, people, filtered, filter, as }: Draft): Record<string, unknown> | null {
  const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '' && value !== false))
  const to = {
    ...(roles.length > 0 ? { roles } : {}),
    ...(departments.length > 0 ? { departments } : {}),
    ...(people.length > 0 ? { people: people.map(({ id }) => id) } : {}),
    ...(filtered && as.length > 0 ? { filter: asked, as } : {}),
  }
  return Object.keys(to).length === 0 ? null : to
}

/** The draft as the API takes it. */
export function bodyOf(draft: Draft): Record<string, unknown> {
  const { channels, template, subject, message, later, at } = draft
  const words = (text: { en: string; ar: string }) => Object.fromEntries(Object.entries(text).filter(([, value]) => value.trim() !== ''))
  const [said, told] = [words(subject), words(message)]
  return {
    to: audienceOf(draft) ?? {},
    channels,
    ...(template === '' ? {} : { template }),
    ...(Object.keys(said).length > 0 ? { subject: said } : {}),
    ...(Object.keys(told).length > 0 ? { message: told } : {}),
    ...(later ? { at } : {}),
  }
}
