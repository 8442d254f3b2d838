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
  /** What to say of each outcome that the answer may name, and whether signing in comes next. */
  outcomes: Record<string, { title: AccountWord; lead: AccountWord; signIn: boolean }>
}

/** Confirms by a click, not by opening the page: programs that scan mails open every link in them. */
export function TokenForm({ locale, path, button, outcomes }: Props) {
  const speak = accountSpeaker(locale)
  const token = useToken()
  const { form, problems, send, busy } = useForm(locale, {})
  const [outcome, setOutcome] = useState<string | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send<{ outcome?: string }>({ path, body: { token } })
    if (answer) setOutcome(answer.body.outcome ?? '')
  }

  if (outcome !== null) {
    const { title, lead, signIn } = outcomes[outcome] ?? Object.values(outcomes)[0]!
    return <Done title={speak(title)} lead={speak(lead)} action={signIn ? { href: '/admin/login', label: speak('signIn') } : undefined} />
  }
  if (token === '') return <DeadLink locale={locale} />
  return (
    <form ref={form} method="post" className="card form" onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <Summary problems={problems} labels={{}} locale={locale} />
      <button type="submit" className="button" disabled={busy || token === null}>{speak(busy ? 'sending' : button)}</button>
    </form>
  )
}
