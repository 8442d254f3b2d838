'use client'
import { useId, useRef, useState, type FormEvent } from 'react'
import { useWords } from '../useWords.ts'
import { CodeField } from './CodeField.tsx'
import { signInSpeaker } from './signInWords.ts'

type Props = {
  busy: boolean
  problem: string
  onProof: (proof: { otp: string } | { recoveryCode: string }) => Promise<void>
  onBack: () => void
}

/** After the right password: the code of the phone, or a recovery code instead. */
export function SecondStep({ busy, problem, onProof, onBack }: Props) {
  const { locale } = useWords()
  const speak = signInSpeaker(locale)
  const id = useId()
  const [recovery, setRecovery] = useState(false)
  const [code, setCode] = useState('')
  const [slip, setSlip] = useState('')
  const form = useRef<HTMLFormElement>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = recovery ? (code.trim() === '' ? speak('required') : '') : code.length === 6 ? '' : speak('codeShape')
    setSlip(wrong)
    if (wrong === '') {
      await onProof(recovery ? { recoveryCode: code.trim() } : { otp: code })
      // A code that was refused is of no further use; the next one is typed in its place.
      setCode('')
    }
    form.current?.querySelector('input')?.focus()
  }
  const told = slip || problem
  return (
    <form ref={form} className="office-sign-in" method="post" noValidate onSubmit={(event) => void submit(event)} aria-busy={busy} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{speak('codeTitle')}</h2>
      <p className="office-muted">{speak(recovery ? 'recoveryLead' : 'codeLead')}</p>
      {recovery ? (
        <div className="office-code-field" key="recovery">
          <label className="office-label" htmlFor={`${id}-recovery`}>{speak('recoveryCode')}</label>
          <input
            id={`${id}-recovery`} className="office-input" name="recoveryCode" dir="ltr" autoComplete="off" autoCapitalize="none"
            spellCheck={false} maxLength={40} autoFocus value={code} onChange={(event) => setCode(event.target.value)}
          />
        </div>
      ) : (
        <CodeField key="code" label={speak('code')} value={code} onValue={setCode} autoFocus />
      )}
      <div role="alert">{told && <p className="office-problem">{told}</p>}</div>
      <button type="submit" className="office-button office-button--main" disabled={busy}>{speak(busy ? 'signingIn' : 'confirm')}</button>
      <p className="office-sign-in__ways">
        <button
          type="button"
          className="office-link"
          onClick={() => {
            setRecovery(!recovery)
            setCode('')
            setSlip('')
          }}
        >
          {speak(recovery ? 'codeInstead' : 'recoveryInstead')}
        </button>
        <button type="button" className="office-link" onClick={onBack}>{speak('otherAccount')}</button>
      </p>
    </form>
  )
}
