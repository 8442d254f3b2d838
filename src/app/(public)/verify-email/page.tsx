import type { Metadata } from 'next'
import { TokenForm } from '../../../ui/accounts/TokenForm.tsx'
import { accountSpeaker } from '../../../ui/accounts/words.ts'
import { visit } from '../../visit.ts'
import { Frame } from '../Frame.tsx'

/** The address holds a secret: no page that this one links to, and no search engine, may learn it. */
export async function generateMetadata(): Promise<Metadata> {
  const title = accountSpeaker((await visit()).locale)('verifyTitle')
  return { title, referrer: 'no-referrer', robots: { index: false } }
}

/** Proves the address of a new account, or takes a changed one into use, by a click. */
export default async function VerifyEmailPage() {
  const here = await visit()
  const { locale } = here
  const speak = accountSpeaker(locale)
  return (
    <Frame visit={here}>
      <h1>{speak('verifyTitle')}</h1>
      <p className="lead">{speak('verifyLead')}</p>
      <TokenForm
        locale={locale}
        path="/auth/verify-email"
        button="verifyButton"
        outcomes={{
          pending: { title: 'verifiedTitle', lead: 'verifiedPending', signIn: false },
          active: { title: 'verifiedTitle', lead: 'verifiedActive', signIn: true },
          emailChanged: { title: 'confirmedTitle', lead: 'confirmedLead', signIn: true },
        }}
      />
    </Frame>
  )
}
