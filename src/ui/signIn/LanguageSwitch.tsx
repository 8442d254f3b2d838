'use client'
import { useTranslation } from '@payloadcms/ui'
import { useWords } from '../useWords.ts'

const languages = [['en', 'English'], ['ar', 'العربية']] as const

/** The page in the other language, before anybody has signed in. */
export function LanguageSwitch() {
  const { switchLanguage } = useTranslation()
  const { speak, locale } = useWords()
  return (
    <div className="office-view-switch office-languages" role="group" aria-label={speak('language')}>
      {languages.map(([language, name]) => (
        <button key={language} type="button" lang={language} aria-pressed={locale === language} onClick={() => void switchLanguage?.(language)}>
          {name}
        </button>
      ))}
    </div>
  )
}
