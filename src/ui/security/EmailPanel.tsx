'use client'
import { useId, useState } from 'react'
import { isEmail } from '../accounts/isEmail.ts'
import { accountSpeaker } from '../accounts/words.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { SecretField } from './SecretField.tsx'
import { useSecurity } from './useSecurity.ts'

type Props = {
  email: string
  /** Below /api/v1: one's own address, or for an admin somebody else's. */
  path: string
  /** Somebody else's. */
  other?: boolean
}

/** The address of an account: the present one, and the way to another. */
export function EmailPanel({ email, path, other = false }: Props) {
  const { speak } = useSecurity()
  const text = speak(other ? 'emailTextOther' : 'emailText')
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState('')
  return (
    <section className="office-panel" aria-labelledby="office-email">
      <header>
        <h3 id="office-email">{speak('emailTitle')}: <bdi dir="ltr">{email}</bdi></h3>
        <button type="button" className="office-button" onClick={() => setOpen(true)}>{speak('changeEmail')}</button>
      </header>
      {asked === ''
        ? <p className="office-muted">{text}</p>
        : <p className="office-warning" role="status">{speak('emailAsked', { email: asked })}</p>}
      {open && (
        <ChangeEmail
          path={path}
          text={text}
          onClose={(address) => {
            setOpen(false)
            if (address) setAsked(address)
          }}
        />
      )}
    </section>
  )
}

function ChangeEmail({ path, text, onClose }: { path: string; text: string; onClose: (asked?: string) => void }) {
  const api = useApi()
  const { speak, locale } = useSecurity()
  const id = useId()
  const [address, setAddress] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<{ email?: string; password?: string }>({})

  const change = async () => {
    if (busy) return
    const email = address.trim()
    const wrong = {
      ...(isEmail(email) ? {} : { email: accountSpeaker(locale)('emailInvalid') }),
      ...(password === '' ? { password: speak('required') } : {}),
    }
    setProblems(wrong)
    if (Object.keys(wrong).length > 0) return
    setBusy(true)
    const answer = await api('POST', path, { body: { currentPassword: password, email } })
    setBusy(false)
    if (answer.ok) return onClose(email)
    const told = answer.error.data?.errors?.find((each) => each.path === 'email')?.message
    setProblems(told ? { email: told } : { password: answer.error.message })
  }

  return (
    <Dialog
      title={speak('changeEmail')}
      onClose={() => onClose()}
      onSubmit={() => void change()}
      actions={
        <>
          <button type="button" className="office-button" onClick={() => onClose()}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={busy}>{speak(busy ? 'working' : 'changeEmail')}</button>
        </>
      }
    >
      <p className="office-muted">{text}</p>
      <div>
        <label className="office-label" htmlFor={id}>{speak('newEmail')}</label>
        <input
          id={id} className="office-input" type="text" inputMode="email" dir="ltr" autoComplete="off" autoCapitalize="none" spellCheck={false}
          maxLength={254} autoFocus value={address} onChange={(event) => setAddress(event.target.value)}
          aria-invalid={problems.email ? true : undefined} aria-describedby={problems.email ? `${id}-problem` : undefined}
        />
        {problems.email && <p className="office-problem" id={`${id}-problem`} role="alert">{problems.email}</p>}
      </div>
      <SecretField
        label={speak('currentPassword')} value={password} onValue={setPassword} problem={problems.password}
        hint={speak('whyPassword')} autoComplete="current-password"
      />
    </Dialog>
  )
}
