import type { Metadata } from 'next'
import { TokenForm } from '../../../ui/accounts/TokenForm.tsx'
import { accountSpeaker } from '../../../ui/accounts/words.ts'
import { visit } from '../../visit.ts'
import { Frame } from '../Frame.tsx'

/** The address holds a secret: no page that this one links to, and no search engine, may learn it. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: accountSpeaker((await visit()).locale)('verifyTitle'), referrer: 'no-referrer', robots: { index: false } }
}

/** Proves the address of a new account, by a click. */
export default async function VerifyEmailPage() {
  const here = await visit()
  const { locale, settings } = here
  const { adminApproval } = settings.signIn
  const speak = accountSpeaker(locale)
  return (
    <Frame visit={here}>
      <h1>{speak('verifyTitle')}</h1>
      <p className="lead">{speak('verifyLead')}</p>
      <TokenForm
        locale={locale}
        path="/auth/verify-email"
        button="verifyButton"
        done={{ title: 'verifiedTitle', lead: adminApproval ? 'verifiedPending' : 'verifiedActive' }}
        signIn={adminApproval ? undefined : '/admin/login'}
      />
    </Frame>
  )
}
