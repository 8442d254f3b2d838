'use client'
import { useState, type FormEvent } from 'react'
import { brokenPasswordRules, type PasswordRules } from '../../shared/passwordRules.ts'
import type { Locale } from '../../shared/text.ts'
import { DeadLink } from './DeadLink.tsx'
import { Done } from './Done.tsx'
import { PasswordField } from './PasswordField.tsx'
import { Summary } from './Summary.tsx'
import { useForm } from './useForm.ts'
import { useToken } from './useToken.ts'
import { accountSpeaker } from './words.ts'

type Props = { locale: Locale; rules: PasswordRules; askAgain: string; signIn: string }

/** A new password for whoever holds the mailed link. */
export function ResetForm({ locale, rules, askAgain, signIn }: Props) {
  const speak = accountSpeaker(locale)
  const token = useToken()
  const { form, values, set, problems, show, send, busy } = useForm(locale, { password: '' })
  const [done, setDone] = useState(false)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const unmet = brokenPasswordRules(values.password, rules).length > 0
    const problem = values.password === '' ? speak('required') : unmet ? speak('passwordTooWeak') : ''
    if (problem !== '') return show({ fields: { password: problem }, general: '' })
    const answer = await send({ path: '/auth/password-reset-confirm', body: { token, password: values.password } })
    if (answer) setDone(true)
  }

  if (done) {
    return <Done title={speak('resetDoneTitle')} lead={speak('resetDoneLead')} action={{ href: signIn, label: speak('signIn') }} />
  }
  if (token === '') return <DeadLink locale={locale} askAgain={askAgain} />
  return (
    <form ref={form} method="post" className="card form" noValidate onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <Summary problems={problems} labels={{ password: speak('newPassword') }} locale={locale} />
      {problems.general !== '' && <p><a href={askAgain}>{speak('askNewLink')}</a></p>}
      <PasswordField
        name="password"
        label={speak('newPassword')}
        locale={locale}
        value={values.password}
        onValue={(value) => set('password', value)}
        problem={problems.fields['password']}
        rules={rules}
        autoFocus
      />
      <button type="submit" className="button" disabled={busy || token === null}>{speak(busy ? 'sending' : 'resetButton')}</button>
    </form>
  )
}
