'use client'
import { useId } from 'react'

type Props = { label: string; value: string; onValue: (value: string) => void; autoFocus?: boolean }

/** Arabic-Indic and Persian digits as Latin ones: phones with an Arabic keyboard type them. */
const latin = (text: string) =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))

/** Six digits. Pasted spaces go, phones show digits and offer the code from messages. */
export function CodeField({ label, value, onValue, autoFocus }: Props) {
  const id = useId()
  return (
    <div className="office-code-field">
      <label className="office-label" htmlFor={id}>{label}</label>
      <input
        id={id}
        className="office-input"
        name="otp"
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
        maxLength={12}
        value={value}
        autoFocus={autoFocus}
        onChange={(event) => onValue(latin(event.target.value).replace(/\D/g, '').slice(0, 6))}
      />
    </div>
  )
}
