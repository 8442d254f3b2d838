'use client'
import { useState } from 'react'
import { CodeField } from '../signIn/CodeField.tsx'
import { useApi } from '../useApi.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { useSecurity } from './useSecurity.ts'

export type SetUp = { secret: string; uri: string; qrSvg: string }
type Props = {
  given: SetUp
  email: string
  office: string
  onDone: () => void
  /** The recovery codes show now: what is around must not be closed by accident. */
  onCodes?: () => void
  onCancel?: () => void
}

/** Four signs at a time, so that a key is typed without losing one's place. */
const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

/** So that what has just appeared is read out. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus()

/** Scan, confirm with the first code, keep the recovery codes. The buttons are its own; the dialog or page around it has none. */
export function SetUpFactor({ given, email, office, onDone, onCodes, onCancel }: Props) {
  const api = useApi()
  const { speak } = useSecurity()
  const [otp, setOtp] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const [codes, setCodes] = useState<string[] | null>(null)

  const confirm = async () => {
    if (busy) return
    if (otp.length !== 6) return setProblem(speak('codeShape'))
    setBusy(true)
    setProblem('')
    const answer = await api<{ recoveryCodes: string[] }>('POST', '/auth/second-factor/confirm', { body: { otp } })
    setBusy(false)
    if (answer.ok) {
      setCodes(answer.body.recoveryCodes)
      onCodes?.()
      return
    }
    setOtp('')
    setProblem(answer.error.message)
  }

  if (codes) {
    return (
      <div className="office-set-up">
        <h3 ref={takeFocus} tabIndex={-1}>{speak('codesTitle')}</h3>
        <RecoveryCodes codes={codes} email={email} office={office} />
        <div className="office-dialog__actions">
          <button type="button" className="office-button office-button--main" onClick={onDone}>{speak('kept')}</button>
        </div>
      </div>
    )
  }
  return (
    <div className="office-set-up">
      <p>{speak('scan')}</p>
      <img
        className="office-set-up__code" alt={speak('qrAlt')} width={200} height={200}
        src={`data:image/svg+xml,${encodeURIComponent(given.qrSvg)}`}
      />
      <p>{speak('byHand')}<br /><code className="office-set-up__secret" dir="ltr">{inFours(given.secret)}</code></p>
      <div
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void confirm()
        }}
      >
        <CodeField label={speak('firstCode')} value={otp} onValue={setOtp} autoFocus />
      </div>
      <div role="alert">{problem && <p className="office-problem">{problem}</p>}</div>
      <div className="office-dialog__actions">
        {onCancel && <button type="button" className="office-button" onClick={onCancel}>{speak('cancel')}</button>}
        <button type="button" className="office-button office-button--main" disabled={busy} onClick={() => void confirm()}>
          {speak(busy ? 'working' : 'turnOn')}
        </button>
      </div>
    </div>
  )
}
