import type { Text } from '../../../shared/text.ts'

/** The words of a template in one language, as the release writes them: `body` is markup (bodyOfMarkup). */
export type ReleaseWords = { subject: string; body: string; button?: string }

/** A template of the release: what it is called among the others, and its words. */
export type ReleaseTemplate = { name: Text; en: ReleaseWords; ar: ReleaseWords }

export const dear = 'Dear {{ recipient.name }},'
export const greeting = 'تحية طيبة {{ recipient.name }}،'
