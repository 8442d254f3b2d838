'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, type ReactNode } from 'react'
import { askApi } from '../askApi.ts'
import { localeOfLanguage, speakerOf } from '../words.ts'

/** Keeps the language a person switches to with their account: mails, and the next sign-in anywhere, follow it. */
export function LanguageKeeper({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const language = localeOfLanguage(i18n.language)
  const shown = useRef(language)
  const id = user?.id
  useEffect(() => {
    // Only a switch while signed in is a wish; what a browser starts with is not.
    if (shown.current === language || id === undefined) return
    shown.current = language
    void askApi('PATCH', `/users/${id}`, {
      locale: language, body: { locale: language }, noConnection: speakerOf(language)('noConnection'),
    })
  }, [language, id])
  return children
}
