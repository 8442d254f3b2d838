'use client'
import { useMemo } from 'react'
import type { Text } from '../shared/text.ts'
import { speakerFor } from './speakerFor.ts'
import { useWords } from './useWords.ts'

/** The words of one table in the reader's language, and which one it is. */
export function useSpoken<Word extends string>(words: Record<Word, Text>) {
  const { locale } = useWords()
  return useMemo(() => ({ locale, speak: speakerFor(words)(locale) }), [locale, words])
}
