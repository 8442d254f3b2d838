'use client'
import { useTranslation } from '@payloadcms/ui'
import { localeOfLanguage } from '../words.ts'
import { filesSpeaker } from './filesWords.ts'

/** The words about files in the language the reader has chosen, and which one it is. */
export function useFilesWords() {
  const { i18n } = useTranslation()
  const locale = localeOfLanguage(i18n.language)
  return { locale, speak: filesSpeaker(locale) }
}
