'use client'
import { useCallback, useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'

/** A mail that stayed in the house. Its words are null where they hold a link that opens an account. */
export type LocalMail = {
  id: string
  mail: string
  locale: 'en' | 'ar'
  to: string
  subject: string
  text: string | null
  html: string | null
  headers?: Record<string, string> | null
  createdAt: string
}

/** As many as the endpoint gives at once. */
export const outboxLimit = 100

/** The mails of the local outbox, those to one address or all, the newest first. */
export function useOutbox(to: string) {
  const api = useApi()
  const [mails, setMails] = useState<LocalMail[] | null>(null)
  const [problem, setProblem] = useState('')
  const load = useCallback(async () => {
    const answer = await api<{ docs: LocalMail[] }>('GET', `/mail-outbox?limit=${outboxLimit}${to === '' ? '' : `&to=${encodeURIComponent(to)}`}`)
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setMails(answer.body.docs)
  }, [api, to])
  useEffect(() => {
    const begin = async () => load()
    void begin()
  }, [load])
  return { mails, problem, load }
}
