'use client'
import { useState } from 'react'
import { useApi } from '../useApi.ts'

type Sent = { method: 'POST' | 'PATCH' | 'DELETE'; path: string; body: unknown; rev?: number }

/** One change sent to the API: `send` gives the answer's body, or nothing after telling why in `problem`. */
export function useChange(onStale: () => void) {
  const api = useApi()
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState('')
  const send = async <Body,>({ method, path, body, rev }: Sent): Promise<Body | undefined> => {
    if (working) return undefined
    setWorking(true)
    setProblem('')
    const answer = await api<Body>(method, path, { body, ...(rev === undefined ? {} : { rev }) })
    setWorking(false)
    if (answer.ok) return answer.body
    if (answer.status === 412) onStale()
    else setProblem([answer.error.message, ...(answer.error.data?.errors ?? []).map(({ message }) => message)].join(' '))
    return undefined
  }
  return { send, working, problem }
}
