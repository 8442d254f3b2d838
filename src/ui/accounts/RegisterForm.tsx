'use client'
import type { FormEvent } from 'react'
import { brokenPasswordRules, type PasswordRules } from '../../shared/passwordRules.ts'
import type { Locale } from '../../shared/text.ts'
import { Field } from './Field.tsx'
import { isEmail } from './isEmail.ts'
import { PasswordField } from './PasswordField.tsx'
import { Summary } from './Summary.tsx'
import { useForm } from './useForm.ts'
import { accountSpeaker } from './words.ts'

type Props = { locale: Locale; rules: PasswordRules; /** Where to go when it is done. */ next: string }

const empty = { name: '', email: '', phone: '', company: '', registrationNumber: '', password: '' }
type Name = keyof typeof empty
const needed: readonly Name[] = ['name', 'email', 'phone', 'registrationNumber', 'password']

/** Asks for everything that an account needs. Its answer is the same whether the address is known or not. */
export function RegisterForm({ locale, rules, next }: Props) {
  const speak = accountSpeaker(locale)
  const { form, values, set, problems, show, send, busy } = useForm<Name>(locale, empty)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const fields: Record<string, string> = {}
    for (const name of needed) if (values[name].trim() === '') fields[name] = speak('required')
    if (!fields['email'] && !isEmail(values.email)) fields['email'] = speak('emailInvalid')
    const unmet = brokenPasswordRules(values.password, rules, values.email).length > 0
    if (!fields['password'] && unmet) fields['password'] = speak('passwordTooWeak')
    if (Object.keys(fields).length > 0) return show({ fields, general: '' })
    const company = values.company.trim()
    const body = { ...values, company: company === '' ? undefined : company, locale }
    if (await send({ path: '/auth/register', body })) window.location.assign(next)
  }

  const field = (name: Exclude<Name, 'password'>) => ({
    name, label: speak(name), value: values[name], problem: problems.fields[name], onValue: (value: string) => set(name, value),
  })
  const labels = Object.fromEntries(Object.keys(empty).map((name) => [name, speak(name as Name)]))
  return (
    <form ref={form} method="post" className="card form" noValidate onSubmit={(event) => void submit(event)} aria-busy={busy}>
      <Summary problems={problems} labels={labels} locale={locale} />
      <Field {...field('name')} autoComplete="name" maxLength={120} dir="auto" required />
      <Field {...field('email')} type="email" inputMode="email" autoComplete="email" maxLength={254} dir="ltr" autoCapitalize="none" spellCheck={false} required />
      <div className="form-pair">
        <Field {...field('phone')} hint={speak('phoneHint')} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} dir="ltr" required />
        <Field {...field('company')} note={speak('optional')} autoComplete="organization" maxLength={255} dir="auto" />
      </div>
      <Field {...field('registrationNumber')} hint={speak('registrationNumberHint')} inputMode="numeric" maxLength={30} dir="ltr" autoComplete="off" required />
      <PasswordField
        name="password"
        label={speak('password')}
        locale={locale}
        value={values.password}
        onValue={(value) => set('password', value)}
        problem={problems.fields['password']}
        rules={rules}
        email={values.email}
      />
      <button type="submit" className="button" disabled={busy}>{speak(busy ? 'sending' : 'registerButton')}</button>
    </form>
  )
}
