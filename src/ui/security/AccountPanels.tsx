import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { settingsOf } from '../../platform/settings.ts'
import { DelegationsPanel } from '../delegations/DelegationsPanel.tsx'
import { PreferencesPanel } from '../preferences/PreferencesPanel.tsx'
import { AccountButtons } from '../users/AccountButtons.tsx'
import { localeOfLanguage } from '../words.ts'
import { EmailPanel } from './EmailPanel.tsx'
import { FactorPanel } from './FactorPanel.tsx'
import { PasswordPanel } from './PasswordPanel.tsx'
import { securitySpeaker } from './securityWords.ts'
import { SessionsPanel } from './SessionsPanel.tsx'

type Props = { id?: number | string; data?: { name?: string; email?: string; status?: string }; payload: Payload; req: PayloadRequest; i18n: I18n }

/** Below the fields of an account: one's own sign-in and security, or what an admin can do when somebody cannot get in. */
export async function AccountPanels({ id, data, payload, req, i18n }: Props) {
  const caller = callerOf(req)
  if (id === undefined || !caller) return null
  const locale = localeOfLanguage(i18n.language)
  const speak = securitySpeaker(locale)
  const email = data?.email ?? ''
  if (Number(id) !== caller.id) {
    if (caller.role !== 'admin') return null
    const person = { id: Number(id), name: data?.name ?? '', email }
    const [before, after] = speak('adminText').split('{address}')
    return (
      <div className="office-panels">
        <EmailPanel email={email} path={`/users/${id}/change-email`} other />
        <PreferencesPanel userId={person.id} other={person.name} />
        <section className="office-panel" aria-labelledby="office-help">
          <header><h3 id="office-help">{speak('adminTitle')}</h3></header>
          <p className="office-muted">{before}<a href="/forgot">/forgot</a>{after}</p>
          {data?.status === 'active' && <AccountButtons person={person} actions={['endSessions', 'unlock', 'resetFactor']} quiet />}
        </section>
      </div>
    )
  }
  const { signIn, office } = await settingsOf(payload)
  const officeName = locale === 'ar' ? office.nameAr : office.nameEn
  return (
    <div className="office-panels">
      <h2>{speak('title')}</h2>
      <PasswordPanel email={email} rules={{ length: signIn.passwordLength, classes: signIn.passwordClasses }} />
      <EmailPanel email={email} path="/auth/change-email" />
      <FactorPanel email={email} office={officeName} timeZone={office.timeZone} />
      {caller.role !== 'client' && <DelegationsPanel personId={caller.id} timeZone={office.timeZone} />}
      <PreferencesPanel userId={caller.id} />
      <SessionsPanel timeZone={office.timeZone} />
    </div>
  )
}
