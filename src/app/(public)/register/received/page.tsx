import type { Metadata } from 'next'
import { accountSpeaker } from '../../../../ui/accounts/words.ts'
import { visit } from '../../../visit.ts'
import { Frame, pathIn } from '../../Frame.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountSpeaker((await visit()).locale)('receivedTitle') }
}

/** After registering: what happens next. The same for everybody, so it does not tell whether an address was known. */
export default async function ReceivedPage() {
  const here = await visit()
  const { locale, settings } = here
  const { emailVerification, adminApproval } = settings.signIn
  const speak = accountSpeaker(locale)
  return (
    <Frame visit={here}>
      <h1>{speak('receivedTitle')}</h1>
      <section className="card form">
        <h2>{speak('receivedNext')}</h2>
        <ol className="steps">
          {emailVerification && <li>{speak('receivedVerify')}</li>}
          {adminApproval && <li>{speak('receivedApproval')}</li>}
          <li>{speak('receivedSignIn')}</li>
        </ol>
      </section>
      <p className="aside">{speak('receivedNoMail')}</p>
      <p className="row">
        <a className="button is-quiet" href={pathIn(here, '/forgot')}>{speak('forgotTitle')}</a>
        <a className="button is-quiet" href="/admin/login">{speak('signIn')}</a>
      </p>
    </Frame>
  )
}
