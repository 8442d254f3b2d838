import type { CollectionAfterReadHook } from 'payload'
import { releaseTexts } from '../mails/templates/texts/index.ts'
import { isTemplateKey, releaseWordsToEdit } from '../mails/templates/words.ts'

/** Whoever reads a template of the product reads the words that go out: those of the release, until somebody wrote others. */
export const showTemplateWords: CollectionAfterReadHook = ({ doc }) => {
  const { key, customised } = doc as { key?: unknown; customised?: boolean | null }
  if (!isTemplateKey(key)) return doc
  const { en, ar } = releaseTexts[key].name
  const words = customised === true || customised === undefined ? {} : releaseWordsToEdit(key)
  // What was not asked for stays away.
  const shown = Object.entries({ name: en, nameAr: ar, ...words }).filter(([field]) => field in doc)
  return { ...doc, ...Object.fromEntries(shown) }
}
