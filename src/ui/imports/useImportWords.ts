'use client'
import { useMemo } from 'react'
import { useWords } from '../useWords.ts'
import { importSpeaker } from './importWords.ts'

/** The words of the import screens in the reader's language. */
export function useImportWords() {
  const { locale } = useWords()
  return useMemo(() => ({ locale, speak: importSpeaker(locale) }), [locale])
}
