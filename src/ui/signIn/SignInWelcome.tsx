import type { I18n } from '@payloadcms/translations'
import { localeOfLanguage, speakerOf } from '../words.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'

/** Above the sign-in form: what this is, in either language. */
export function SignInWelcome({ i18n }: { i18n: I18n }) {
  const speak = speakerOf(localeOfLanguage(i18n.language))
  return (
    <div className="office-welcome">
      <LanguageSwitch />
      <h1>{speak('signInTitle')}</h1>
      <p className="office-muted">{speak('signInText')}</p>
    </div>
  )
}
