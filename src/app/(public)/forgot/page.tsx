import type { Metadata } from 'next'
import { ForgotForm } from '../../../ui/accounts/ForgotForm.tsx'
import { accountSpeaker } from '../../../ui/accounts/words.ts'
import { visit } from '../../visit.ts'
import { Frame } from '../Frame.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: accountSpeaker((await visit()).locale)('forgotTitle') }
}

/** A forgotten password: where to send the link for a new one. */
export default async function ForgotPage() {
  const here = await visit()
  const speak = accountSpeaker(here.locale)
  return (
    <Frame visit={here}>
      <h1>{speak('forgotTitle')}</h1>
      <p className="lead">{speak('forgotLead')}</p>
      <ForgotForm locale={here.locale} />
      <p className="aside"><a href="/admin/login">{speak('signIn')}</a></p>
    </Frame>
  )
}
