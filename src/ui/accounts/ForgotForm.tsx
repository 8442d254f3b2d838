'use client'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { Locale } from '../../shared/text.ts'
import { Field } from './Field.tsx'
import { isEmail } from './isEmail.ts'
import { Summary } from './Summary.tsx'
import { useForm } from './useForm.ts'
import { accountSpeaker } from './words.ts'

/** Asks for a link to a new password. What it answers does not tell whether the address has an account. */
export function ForgotForm({ locale }: { locale: Locale }) {
  const speak = accountSpeaker(locale)
  const { form, values, set, problems, show, send, busy } = useForm(locale, { email: '' })
  const [sentTo, setSentTo] = useState('')
  const sent = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (sentTo !== '') sent.current?.focus()
  }, [sentTo])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const email = values.email.trim()
    const problem = email === '' ? speak('required') : isEmail(email) ? '' : speak('emailInvalid')
    if (problem !== '') return show({ fields: { email: problem }, general: '' })
    if (await send({ path: '/auth/password-reset-request', body: { email } })) setSentTo(email)
  }

  if (sentTo !== '') {
    const [before, after] = speak('forgotSentLead').split('{email}')
    return (
      <section className="card form">
        <h2 ref={sent} tabIndex={-1}>{speak('forgotSentTitle')}</h2>
        <p>{before}<bdi className="strong" dir="ltr">{sentTo}</bdi>{after}</p>
        <button type="button" className="button is-quiet" onClick={() => setSentTo('')}>{speak('forgotAgain')}</button>
      </section>
    )
  }
  return (
    <form ref={form} method="post" className="card form" noValidate onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <Summary problems={problems} labels={{ email: speak('email') }} locale={locale} />
      <Field
        name="email"
        label={speak('email')}
        value={values.email}
        problem={problems.fields['email']}
        onValue={(value) => set('email', value)}
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={254}
        dir="ltr"
        autoCapitalize="none"
        spellCheck={false}
        required
        autoFocus
      />
      <button type="submit" className="button" disabled={busy}>{speak(busy ? 'sending' : 'forgotButton')}</button>
    </form>
  )
}
