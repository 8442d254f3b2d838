'use client'
import { useState, type FormEvent } from 'react'
import type { Locale } from '../../shared/text.ts'
import { DeadLink } from './DeadLink.tsx'
import { Done } from './Done.tsx'
import { Summary } from './Summary.tsx'
import { useForm } from './useForm.ts'
import { useToken } from './useToken.ts'
import { accountSpeaker, type AccountWord } from './words.ts'

type Props = {
  locale: Locale
  /** Below /api/v1. */
  path: string
  button: AccountWord
  done: { title: AccountWord; lead: AccountWord }
  /** Where to go afterwards, where there is something to do at once. */
  signIn?: string
}

/** Confirms by a click, not by opening the page: programs that scan mails open every link in them. */
export function TokenForm({ locale, path, button, done, signIn }: Props) {
  const speak = accountSpeaker(locale)
  const token = useToken()
  const { form, problems, send, busy } = useForm(locale, {})
  const [confirmed, setConfirmed] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await send({ path, body: { token } })) setConfirmed(true)
  }

  if (confirmed) {
    const action = signIn ? { href: signIn, label: speak('signIn') } : undefined
    return <Done title={speak(done.title)} lead={speak(done.lead)} action={action} />
  }
  if (token === '') return <DeadLink locale={locale} />
  return (
    <form ref={form} method="post" className="card form" onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <Summary problems={problems} labels={{}} locale={locale} />
      <button type="submit" className="button" disabled={busy || token === null}>{speak(busy ? 'sending' : button)}</button>
    </form>
  )
}
