'use client'
import { useState } from 'react'
import type { PasswordRules } from '../../shared/passwordRules.ts'
import type { Locale } from '../../shared/text.ts'
import { Field } from './Field.tsx'
import { PasswordMeter } from './PasswordMeter.tsx'
import { accountSpeaker } from './words.ts'

type Props = {
  name: string
  label: string
  locale: Locale
  value: string
  onValue: (value: string) => void
  problem?: string
  autoFocus?: boolean
  /** For a new password: its rules show below and tick while it is typed. */
  rules?: PasswordRules
  email?: string
}

/** A password that can be looked at, with a word about Caps Lock, and for a new one its rules and strength. */
export function PasswordField({ name, label, locale, value, onValue, problem, autoFocus, rules, email }: Props) {
  const speak = accountSpeaker(locale)
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  return (
    <>
      <Field
        name={name}
        label={label}
        type={shown ? 'text' : 'password'}
        // Passwords read left to right in Arabic, too; otherwise the marks at their ends wander.
        dir="ltr"
        value={value}
        onValue={onValue}
        problem={problem}
        autoFocus={autoFocus}
        required
        maxLength={200}
        autoComplete={rules ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        describedBy={rules ? `${name}-meter` : undefined}
        onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
        onBlur={() => setCapsLock(false)}
        inside={
          <button
            type="button"
            className="field-button"
            aria-label={speak(shown ? 'hidePassword' : 'showPassword')}
            aria-controls={name}
            onClick={() => setShown(!shown)}
          >
            {speak(shown ? 'hide' : 'show')}
          </button>
        }
      />
      {capsLock && <p className="field-hint" role="status">{speak('capsLock')}</p>}
      {rules && <PasswordMeter id={`${name}-meter`} password={value} rules={rules} email={email} locale={locale} />}
    </>
  )
}
