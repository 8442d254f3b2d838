'use client'
import { useState } from 'react'
import { useApi } from '../useApi.ts'
import { useWords } from '../useWords.ts'

type Props = { email: string; name: string; password: string; adminRoute: string }

/** Signs in as a demo person with one click. */
export function DemoSignIn({ email, name, password, adminRoute }: Props) {
  const api = useApi()
  const { speak } = useWords()
  const [problem, setProblem] = useState('')
  const signIn = async () => {
    setProblem('')
    const answer = await api('POST', '/users/login', { body: { email, password } })
    if (answer.ok) window.location.assign(adminRoute)
    else setProblem(answer.error.message)
  }
  return (
    <>
      <button type="button" className="office-demo__person" title={speak('signInAs', { name })} onClick={() => void signIn()}>
        <bdi>{name}</bdi>
        <span className="office-muted" dir="ltr">{email}</span>
      </button>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
    </>
  )
}
