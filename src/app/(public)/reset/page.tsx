import type { Metadata } from 'next'
import { ResetForm } from '../../../ui/accounts/ResetForm.tsx'
import { accountSpeaker } from '../../../ui/accounts/words.ts'
import { visit } from '../../visit.ts'
import { Frame, pathIn } from '../Frame.tsx'

/** The address holds a secret: no page that this one links to, and no search engine, may learn it. */
export async function generateMetadata(): Promise<Metadata> {
  const title = accountSpeaker((await visit()).locale)('resetTitle')
  return { title, referrer: 'no-referrer', robots: { index: false } }
}

/** A new password, for whoever holds the mailed link. */
export default async function ResetPage() {
  const here = await visit()
  const { locale, settings } = here
  const { passwordLength, passwordClasses } = settings.signIn
  const speak = accountSpeaker(locale)
  return (
    <Frame visit={here}>
      <h1>{speak('resetTitle')}</h1>
      <p className="lead">{speak('resetLead')}</p>
      <ResetForm
        locale={locale}
        rules={{ length: passwordLength, classes: passwordClasses }}
        askAgain={pathIn(here, '/forgot')}
        signIn="/admin/login"
      />
    </Frame>
  )
}
