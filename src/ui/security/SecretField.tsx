'use client'
import { useId, useState } from 'react'
import { accountSpeaker } from '../accounts/words.ts'
import { useWords } from '../useWords.ts'

type Props = {
  label: string
  value: string
  onValue: (value: string) => void
  hint?: string
  problem?: string
  autoFocus?: boolean
  autoComplete: 'current-password' | 'new-password'
  describedBy?: string
}

/** A password in a dialog of the admin UI, that can be looked at. */
export function SecretField({ label, value, onValue, hint, problem, autoFocus, autoComplete, describedBy }: Props) {
  const { locale } = useWords()
  const speak = accountSpeaker(locale)
  const id = useId()
  const [shown, setShown] = useState(false)
  const described = [problem && `${id}-problem`, hint && `${id}-hint`, describedBy].filter(Boolean).join(' ')
  return (
    <div>
      <label className="office-label" htmlFor={id}>{label}</label>
      <div className="office-with-button">
        <input
          id={id} className="office-input" dir="ltr" type={shown ? 'text' : 'password'} autoComplete={autoComplete} autoFocus={autoFocus}
          maxLength={200} value={value} onChange={(event) => onValue(event.target.value)} aria-invalid={problem ? true : undefined}
          aria-describedby={described === '' ? undefined : described}
        />
        <button type="button" aria-label={speak(shown ? 'hidePassword' : 'showPassword')} onClick={() => setShown(!shown)}>
          {speak(shown ? 'hide' : 'show')}
        </button>
      </div>
      {problem && <p className="office-problem" id={`${id}-problem`} role="alert">{problem}</p>}
      {hint && <p className="office-muted" id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}
