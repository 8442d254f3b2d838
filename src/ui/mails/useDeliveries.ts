'use client'
import { useCallback, useState } from 'react'
import type { ShownDelivery } from '../../mails/log/shownDelivery.ts'
import { useApi } from '../useApi.ts'
import { useLaterLooks } from '../useLaterLooks.ts'

/** The filters of the log as the API takes them. */
export type AskedFilter = Partial<Record<'state' | 'to' | 'recipient' | 'template' | 'transaction' | 'from' | 'until', string>>

type MailPage = { docs: ShownDelivery[]; page: number; totalPages: number; totalDocs: number }

const pageSize = 25

/** A page of the log, looked at again a few times after something was sent. */
export function useDeliveries(filter: AskedFilter, page: number) {
  const api = useApi()
  const [shown, setShown] = useState<MailPage | null>(null)
  const [problem, setProblem] = useState('')
  const query = new URLSearchParams({ ...filter, page: String(page), limit: String(pageSize) }).toString()
  const load = useCallback(async () => {
    const answer = await api<MailPage>('GET', `/deliveries?${query}`)
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setShown(answer.body)
  }, [api, query])
  const lookAgain = useLaterLooks(load)
  return { shown, problem, watch: () => { void load(); lookAgain() } }
}
