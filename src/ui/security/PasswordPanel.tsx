'use client'
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { brokenPasswordRules, type PasswordRules } from '../../shared/passwordRules.ts'
import { PasswordMeter } from '../accounts/PasswordMeter.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { SecretField } from './SecretField.tsx'
import { useSecurity } from './useSecurity.ts'

type Props = { email: string; rules: PasswordRules }
type Problems = { currentPassword?: string; newPassword?: string }

/** Changing one's own password: the present one, and a new one that meets the rules. */
export function PasswordPanel({ email, rules }: Props) {
  const { speak } = useSecurity()
  const [open, setOpen] = useState(false)
  return (
    <section className="office-panel" aria-labelledby="office-password">
      <header>
        <h3 id="office-password">{speak('passwordTitle')}</h3>
        <button type="button" className="office-button" onClick={() => setOpen(true)}>{speak('changePassword')}</button>
      </header>
      <p className="office-muted">{speak('passwordText')}</p>
      {open && <ChangePassword email={email} rules={rules} onClose={() => setOpen(false)} />}
    </section>
  )
}

function ChangePassword({ email, rules, onClose }: Props & { onClose: () => void }) {
  const api = useApi()
  const { speak, locale } = useSecurity()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problems>({})

  const change = async () => {
    if (busy) return
    const wrong: Problems = {
      ...(current === '' ? { currentPassword: speak('required') } : {}),
      ...(brokenPasswordRules(next, rules, email).length > 0 ? { newPassword: speak('passwordUnmet') } : {}),
    }
    setProblems(wrong)
    if (Object.keys(wrong).length > 0) return
    setBusy(true)
    const answer = await api('POST', '/auth/change-password', { body: { currentPassword: current, newPassword: next } })
    setBusy(false)
    if (answer.ok) {
      toast.success(speak('passwordChanged'))
      onClose()
      return
    }
    const told = (answer.error.data?.errors ?? []).filter(({ path }) => path === 'newPassword').map(({ message }) => message)
    setProblems(told.length > 0 ? { newPassword: told.join(' ') } : { currentPassword: answer.error.message })
  }

  return (
    <Dialog
      title={speak('changePassword')}
      onClose={onClose}
      onSubmit={() => void change()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={busy}>{speak(busy ? 'working' : 'changePassword')}</button>
        </>
      }
    >
      {/* For password managers, which must know whose password this is. */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <SecretField
        label={speak('currentPassword')} value={current} onValue={setCurrent} problem={problems.currentPassword}
        autoComplete="current-password" autoFocus
      />
      <SecretField
        label={speak('newPassword')} value={next} onValue={setNext} problem={problems.newPassword}
        autoComplete="new-password" describedBy="office-password-meter"
      />
      <PasswordMeter id="office-password-meter" password={next} rules={rules} email={email} locale={locale} />
    </Dialog>
  )
}
