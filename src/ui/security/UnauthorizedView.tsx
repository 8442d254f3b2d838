import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { settingsOf } from '../../platform/settings.ts'
import { AdminLogo } from '../brand/AdminLogo.tsx'
import { localeOfLanguage } from '../words.ts'
import { MustSetUp } from './MustSetUp.tsx'
import { securitySpeaker } from './securityWords.ts'

/**
 * Where somebody comes who may not open the admin UI. One of them may soon: whose role needs a second factor that
 * they have not set up yet. They do it here.
 */
export async function UnauthorizedView({ initPageResult }: AdminViewServerProps) {
  const { req } = initPageResult
  const { payload, i18n } = req
  const user = req.user as Record<string, unknown> | null
  const adminRoute = payload.config.routes.admin
  if (!user) redirect(`${adminRoute}/login`)
  const locale = localeOfLanguage(i18n.language)
  const speak = securitySpeaker(locale)
  const { office } = await settingsOf(payload)
  const must = user['mustSetUpSecondFactor'] === true
  return (
    <>
      <div className="login__brand"><AdminLogo /></div>
      <div className="office-welcome">
        <h1>{speak(must ? 'mustTitle' : 'notForYou')}</h1>
        <p className="office-muted">{speak(must ? 'mustText' : 'notForYouText')}</p>
      </div>
      {must
        ? <MustSetUp email={String(user['email'] ?? '')} office={locale === 'ar' ? office.nameAr : office.nameEn} adminRoute={adminRoute} />
        : (
          <p className="office-actions">
            <a className="office-button office-button--main" href={adminRoute}>{speak('toStart')}</a>
            <a className="office-button" href={`${adminRoute}/logout`}>{speak('signOut')}</a>
          </p>
        )}
    </>
  )
}
