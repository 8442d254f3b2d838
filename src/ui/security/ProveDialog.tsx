'use client'
import { useId, useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { SecretField } from './SecretField.tsx'
import { useSecurity } from './useSecurity.ts'

export type Proof = { currentPassword: string; otp?: string; recoveryCode?: string }
type Props = {
  title: string
  text: string
  button: string
  /** Whether a code is asked for besides the password. */
  withCode: boolean
  harsh?: boolean
  /** Does it; gives what went wrong, or nothing. */
  onProof: (proof: Proof) => Promise<string | undefined>
  onClose: () => void
}

/** Asks for the password and, where there is a second factor, for its code before something about safety changes. */
export function ProveDialog({ title, text, button, withCode, harsh = false, onProof, onClose }: Props) {
  const { speak } = useSecurity()
  const id = useId()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  const prove = async () => {
    if (busy) return
    if (password === '' || (withCode && code.trim() === '')) return setProblem(speak('required'))
    setBusy(true)
    const given = code.trim()
    // Six digits are the app's; recovery codes hold letters.
    const proof = !withCode ? {} : /^[\d٠-٩۰-۹\s]+$/.test(given) ? { otp: given } : { recoveryCode: given }
    const wrong = await onProof({ currentPassword: password, ...proof })
    setBusy(false)
    if (wrong !== undefined) setProblem(wrong)
  }

  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={() => void prove()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className={`office-button office-button--main${harsh ? ' office-button--danger' : ''}`} disabled={busy}>
            {busy ? speak('working') : button}
          </button>
        </>
      }
    >
      <p>{text}</p>
      <SecretField label={speak('currentPassword')} value={password} onValue={setPassword} autoComplete="current-password" autoFocus />
      {withCode && (
        <div>
          <label className="office-label" htmlFor={id}>{speak('codeNow')}</label>
          <input
            id={id} className="office-input" dir="ltr" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} maxLength={40}
            value={code} onChange={(event) => setCode(event.target.value)}
          />
        </div>
      )}
      <div role="alert">{problem && <p className="office-problem">{problem}</p>}</div>
    </Dialog>
  )
}
