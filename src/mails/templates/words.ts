import type { RichText } from '../../shared/richText/nodes.ts'
import type { Locale } from '../../shared/text.ts'
import { bodyOfMarkup } from './bodyOfMarkup.ts'
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
