'use client'
import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { showMoment } from '../dates.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { useApi } from '../useApi.ts'
import { ProveDialog, type Proof } from './ProveDialog.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SetUpFactor, type SetUp } from './SetUpFactor.tsx'
import { useSecurity } from './useSecurity.ts'

type State = { on: boolean; since: string | null; recoveryCodesLeft: number; rule: 'off' | 'optional' | 'required' }
type Step = { kind: 'replace' | 'newCodes' | 'turnOff' } | { kind: 'setUp'; given: SetUp } | { kind: 'codes'; codes: string[] }
type Props = { email: string; office: string; timeZone: string }

/** One's own second factor: how it stands, and everything that can be done about it. */
export function FactorPanel({ email, office, timeZone }: Props) {
  const api = useApi()
  const { speak } = useSecurity()
  const [state, setState] = useState<State | null>(null)
  const [problem, setProblem] = useState('')
  const [step, setStep] = useState<Step | null>(null)
  const [codesShown, setCodesShown] = useState(false)

  const load = useCallback(async () => {
    const answer = await api<State>('GET', '/auth/second-factor')
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setState(answer.body)
  }, [api])
  useEffect(() => {
    const begin = async () => {
      await load()
    }
    void begin()
  }, [load])

  const begin = async (proof?: Proof) => {
    const answer = await api<SetUp>('POST', '/auth/second-factor/setup', { body: proof ?? {} })
    if (answer.ok) setStep({ kind: 'setUp', given: answer.body })
    return answer.ok ? undefined : answer.error.message
  }
  const newCodes = async (proof: Proof) => {
    const answer = await api<{ recoveryCodes: string[] }>('POST', '/auth/second-factor/recovery-codes', { body: proof })
    if (answer.ok) setStep({ kind: 'codes', codes: answer.body.recoveryCodes })
    return answer.ok ? undefined : answer.error.message
  }
  const turnOff = async (proof: Proof) => {
    const answer = await api('DELETE', '/auth/second-factor', { body: proof })
    if (!answer.ok) return answer.error.message
    toast.success(speak('turnedOff'))
    finish()
    return undefined
  }
  const finish = () => {
    setCodesShown(false)
    setStep(null)
    void load()
  }
  const button = (label: string, onClick: () => void, look = '') => (
    <button type="button" className={`office-button ${look}`} onClick={onClick}>{label}</button>
  )

  return (
    <section className="office-panel" aria-labelledby="office-factor">
      <header>
        <h3 id="office-factor">{speak('factorTitle')}</h3>
        {state && <span className={`office-badge office-colour--${state.on ? 'green' : 'grey'}`}>{speak(state.on ? 'factorOn' : 'factorOff')}</span>}
      </header>
      <p className="office-muted">{speak('factorText')}</p>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {state?.rule === 'required' && <p className="office-muted">{speak('factorDemanded')}</p>}
      {state?.on && (
        <p>
          {state.since && <>{speak('factorSince', { when: showMoment(state.since, timeZone) })}{' · '}</>}
          <span className={state.recoveryCodesLeft < 4 ? 'office-due--late' : undefined}>{speak('codesLeft', { count: state.recoveryCodesLeft })}</span>
          {state.recoveryCodesLeft < 4 && <> {speak('codesFew')}</>}
        </p>
      )}
      {state && (
        <div className="office-actions">
          {!state.on && state.rule === 'off' && <p className="office-muted">{speak('factorNotOffered')}</p>}
          {!state.on && state.rule !== 'off' && button(speak('setUp'), () => void begin().then((wrong) => setProblem(wrong ?? '')), 'office-button--main')}
          {state.on && button(speak('newCodes'), () => setStep({ kind: 'newCodes' }))}
          {state.on && state.rule !== 'off' && button(speak('replace'), () => setStep({ kind: 'replace' }))}
          {state.on && state.rule !== 'required' && button(speak('turnOff'), () => setStep({ kind: 'turnOff' }), 'office-button--danger')}
        </div>
      )}
      {step?.kind === 'replace' && (
        <ProveDialog title={speak('replace')} text={speak('proveAsk')} button={speak('next')} withCode onProof={begin} onClose={() => setStep(null)} />
      )}
      {step?.kind === 'newCodes' && (
        <ProveDialog title={speak('newCodes')} text={speak('newCodesAsk')} button={speak('newCodes')} withCode onProof={newCodes} onClose={() => setStep(null)} />
      )}
      {step?.kind === 'turnOff' && (
        <ProveDialog title={speak('turnOff')} text={speak('turnOffAsk')} button={speak('turnOff')} withCode harsh onProof={turnOff} onClose={() => setStep(null)} />
      )}
      {step?.kind === 'setUp' && (
        <Dialog title={speak(codesShown ? 'factorTitle' : 'scanTitle')} onClose={() => codesShown || finish()} actions={null}>
          <SetUpFactor given={step.given} email={email} office={office} onDone={finish} onCodes={() => setCodesShown(true)} onCancel={finish} />
        </Dialog>
      )}
      {step?.kind === 'codes' && (
        <Dialog
          title={speak('codesTitle')}
          onClose={() => undefined}
          onSubmit={finish}
          actions={<button type="submit" className="office-button office-button--main">{speak('kept')}</button>}
        >
          <RecoveryCodes codes={step.codes} email={email} office={office} />
        </Dialog>
      )}
    </section>
  )
}
