import type { Metadata } from 'next'
import { TokenForm } from '../../../ui/accounts/TokenForm.tsx'
import { accountSpeaker } from '../../../ui/accounts/words.ts'
import { visit } from '../../visit.ts'
import { Frame } from '../Frame.tsx'

/** The address holds a secret: no page that this one links to, and no search engine, may learn it. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: accountSpeaker((await visit()).locale)('confirmTitle'), referrer: 'no-referrer', robots: { index: false } }
}

/** Takes a changed address into use, by a click from the new mailbox. */
export default async function ConfirmEmailPage() {
  const here = await visit()
  const { locale } = here
  const speak = accountSpeaker(locale)
  return (
    <Frame visit={here}>
      <h1>{speak('confirmTitle')}</h1>
      <p className="lead">{speak('confirmLead')}</p>
      <TokenForm
        locale={locale}
        path="/auth/confirm-email"
        button="confirmButton"
        done={{ title: 'confirmedTitle', lead: 'confirmedLead' }}
        signIn="/admin/login"
      />
    </Frame>
  )
}
