'use client'
import { useTranslation } from '@payloadcms/ui'
import { localeOfLanguage, speakerOf } from './words.ts'

/** The words of the language the reader has chosen, and which one it is. */
export function useWords() {
  const { i18n } = useTranslation()
  const locale = localeOfLanguage(i18n.language)
  return { locale, speak: speakerOf(locale) }
}
