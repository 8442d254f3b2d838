import type { Locale } from '../../shared/text.ts'
import type { Words } from './draft.ts'

/** The words as the API takes them: without a button there are no words on it. Pure. */
export function wordsToSend({ en, ar }: Record<Locale, Words>) {
  const of = ({ subject, body, button }: Words) => ({ subject, body, button: button.trim() === '' ? null : button })
  return { en: of(en), ar: of(ar) }
}
