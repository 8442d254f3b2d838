'use client'
import { useWords } from '../useWords.ts'
import { commentsSpeaker } from './commentsWords.ts'

/** The words about comments beside those of the whole UI, in the language the reader has chosen. */
export function useCommentsWords() {
  const { locale, speak } = useWords()
  return { locale, speak, say: commentsSpeaker(locale) }
}
