'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, type ReactNode } from 'react'
import { isLocale } from '../../shared/text.ts'
import { askApi } from '../askApi.ts'
import { localeOfLanguage, speakerOf } from '../words.ts'

/**
 * Who signs in is spoken to in their own language. And the language a person switches to is kept with their account:
 * mails, and the next sign-in anywhere, follow it.
 */
export function LanguageKeeper({ children }: { children: ReactNode }) {
  const { i18n, switchLanguage } = useTranslation()
  const { user } = useAuth()
  const language = localeOfLanguage(i18n.language)
  const shown = useRef(language)
  const id = user?.id
  const known = useRef(id)
  const own: unknown = user?.['locale']
  useEffect(() => {
    const signedInJustNow = known.current === undefined && id !== undefined
    known.current = id
    if (signedInJustNow) {
      // The page under the sign-in form is still in the language of whoever sat here before.
      shown.current = isLocale(own) ? own : language
      if (shown.current !== language) void switchLanguage?.(shown.current)
      return
    }
    // Only a switch while signed in is a wish; what a browser starts with is not.
    if (shown.current === language || id === undefined) return
    shown.current = language
    void askApi('PATCH', `/users/${id}`, {
      locale: language, body: { locale: language }, noConnection: speakerOf(language)('noConnection'),
    })
  }, [language, id, own, switchLanguage])
  return children
}
