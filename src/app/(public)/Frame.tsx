import type { ReactNode } from 'react'
import { Logo } from '../../ui/brand/Logo.tsx'
import { say } from '../../shared/text.ts'
import type { Visit } from '../visit.ts'
import { words } from './words.ts'

type Props = {
  visit: Visit
  /** What the address of this page asks for besides the language; kept when the language is switched. */
  query?: Record<string, string>
  children: ReactNode
}

/** Head and foot of a public page, with the switch to the other language. */
export function Frame({ visit, query = {}, children }: Props) {
  const { locale, settings } = visit
  const other = locale === 'ar' ? 'en' : 'ar'
  const officeName = locale === 'ar' ? settings.office.nameAr : settings.office.nameEn
  const { supportEmail } = settings.office
  return (
    <>
      <a className="skip" href="#content">
        {say(words.skip, locale)}
      </a>
      <header className="top">
        <a href={pathIn(visit, '/')} className="home">
          <Logo height={30} />
        </a>
        <a href={`?${new URLSearchParams({ ...query, lang: other })}`} lang={other} hrefLang={other} className="language">
          {say(words.otherLanguage, locale)}
        </a>
      </header>
      <main id="content">{children}</main>
      <footer className="bottom">
        <p>{officeName}</p>
        {supportEmail && (
          <p>
            {say(words.questions, locale)} <a href={`mailto:${supportEmail}`}>{supportEmail}</a>
          </p>
        )}
      </footer>
    </>
  )
}

/** A path of this site, with the language where the visitor asked for one. */
export function pathIn({ asked }: Visit, path: string, query: Record<string, string> = {}): string {
  const search = new URLSearchParams({ ...query, ...(asked ? { lang: asked } : {}) }).toString()
  return search === '' ? path : `${path}?${search}`
}
