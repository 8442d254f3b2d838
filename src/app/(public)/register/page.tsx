import type { Metadata } from 'next'
import { RegisterForm } from '../../../ui/accounts/RegisterForm.tsx'
import { accountSpeaker } from '../../../ui/accounts/words.ts'
import { visit } from '../../visit.ts'
import { Frame, pathIn } from '../Frame.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountSpeaker((await visit()).locale)('registerTitle') }
}

/** Registering as a client, where the office lets people do so themselves. */
export default async function RegisterPage() {
  const here = await visit()
  const { locale, settings } = here
  const { registration, adminApproval, passwordLength, passwordClasses } = settings.signIn
  const speak = accountSpeaker(locale)
  if (!registration) {
    return (
      <Frame visit={here}>
        <h1>{speak('closedTitle')}</h1>
        <p className="lead">{speak('closedLead')}</p>
        <p><a className="button" href="/admin/login">{speak('signIn')}</a></p>
      </Frame>
    )
  }
  return (
    <Frame visit={here}>
      <h1>{speak('registerTitle')}</h1>
      <p className="lead">{speak('registerLead')}</p>
      {adminApproval && <p className="aside">{speak('registerApproval')}</p>}
      <RegisterForm
        locale={locale}
        rules={{ length: passwordLength, classes: passwordClasses }}
        next={pathIn(here, '/register/received')}
      />
      <p className="aside">
        {speak('haveAccount')} <a href="/admin/login">{speak('signIn')}</a>
      </p>
    </Frame>
  )
}
