import { plainTextOf } from '../../../shared/richText/plainTextOf.ts'
import type { Field, Words } from '../draft.ts'

/** A field of a mail as lines, to be compared: its words, without how they are formatted. Pure. */
export function wordLines(words: Words, field: Field): string[] {
  if (field !== 'body') return words[field] === '' ? [] : [words[field]]
  return words.body.root.children.length === 0 ? [] : plainTextOf(words.body).split('\n')
}
