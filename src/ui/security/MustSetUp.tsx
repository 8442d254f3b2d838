'use client'
import { useState } from 'react'
import { useApi } from '../useApi.ts'
import { SetUpFactor, type SetUp } from './SetUpFactor.tsx'
import { useSecurity } from './useSecurity.ts'

type Props = { email: string; office: string; adminRoute: string }

/** Setting up the second factor without which the rest stays closed; afterwards the start page opens. */
export function MustSetUp({ email, office, adminRoute }: Props) {
  const api = useApi()
  const { speak } = useSecurity()
  const [given, setGiven] = useState<SetUp | null>(null)
  const [problem, setProblem] = useState('')
  const begin = async () => {
    const answer = await api<SetUp>('POST', '/auth/second-factor/setup', { body: {} })
    if (answer.ok) setGiven(answer.body)
    else setProblem(answer.error.message)
  }
  if (given) return <SetUpFactor given={given} email={email} office={office} onDone={() => window.location.assign(adminRoute)} />
  return (
    <>
      <div role="alert">{problem && <p className="office-problem">{problem}</p>}</div>
      <p className="office-actions">
        <button type="button" className="office-button office-button--main" onClick={() => void begin()}>{speak('setUp')}</button>
        <a className="office-button" href={`${adminRoute}/logout`}>{speak('signOut')}</a>
      </p>
    </>
  )
}
