import type { RichText } from '../../shared/richText/nodes.ts'
import type { Locale } from '../../shared/text.ts'
import { bodyOfMarkup } from './bodyOfMarkup.ts'
import { readBody, storedBody } from './readBody.ts'
import { releaseTexts } from './texts/index.ts'
import { accountTemplates, noticeTemplates, type TemplateKey } from './templateKeys.ts'

/** The words of a template in one language. Subject and button are lines of Liquid, the body formatted text with Liquid in it. */
export type Words = { subject: string; body: RichText; button: string | null }
export type WordsOfTemplate = Record<Locale, Words>

export const templateKeys: readonly TemplateKey[] = [...accountTemplates, ...noticeTemplates]

/** True for a template of the product, which cannot be deleted and has words in every release. */
export function isTemplateKey(key: unknown): key is TemplateKey {
  return templateKeys.some((each) => each === key)
}

const read = new Map<TemplateKey, WordsOfTemplate>()

/** The words of this release. */
export function releaseWords(key: TemplateKey): WordsOfTemplate {
  const known = read.get(key)
  if (known) return known
  const { en, ar } = releaseTexts[key]
  const wordsOf = ({ subject, body, button }: typeof en): Words => ({ subject, body: bodyOfMarkup(body), button: button ?? null })
  const words = { en: wordsOf(en), ar: wordsOf(ar) }
  read.set(key, words)
  return words
}

/** Words as the collection keeps them, and as an editor gets them. */
export type WordsToEdit = { subject: string; body: unknown; button: string | null }

/** The words of this release as somebody may take them up and change them. */
export function releaseWordsToEdit(key: TemplateKey): Record<Locale, WordsToEdit> {
  const { en, ar } = releaseWords(key)
  return { en: toEdit(en), ar: toEdit(ar) }
}

/** Words in the one form they are stored in. */
export function toEdit({ subject, body, button }: Words): WordsToEdit {
  return { subject, body: storedBody(readBody(body).state ?? body), button }
}

/** What a mail says whose template is gone: what happened, and no more. */
export const wordsOfAnyEvent: WordsOfTemplate = {
  en: { subject: '{% if transaction.reference %}{{ transaction.reference }}: {% endif %}{{ event.title }}', body: bodyOfMarkup('Dear {{ recipient.name }},\n{{ event.title }}{% if event.by %}, {{ event.by }}{% endif %} ({{ event.at }}).'), button: 'Open' },
  ar: { subject: '{% if transaction.reference %}{{ transaction.reference }}: {% endif %}{{ event.title }}', body: bodyOfMarkup('تحية طيبة {{ recipient.name }}،\n{{ event.title }}{% if event.by %}، {{ event.by }}{% endif %} ({{ event.at }}).'), button: 'فتح' },
}
