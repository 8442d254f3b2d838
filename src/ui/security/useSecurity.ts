'use client'
import { useMemo } from 'react'
import { useWords } from '../useWords.ts'
import { securitySpeaker } from './securityWords.ts'

/** The words of the security panels in the reader's language. */
export function useSecurity() {
  const { locale } = useWords()
  return useMemo(() => ({ locale, speak: securitySpeaker(locale) }), [locale])
}
