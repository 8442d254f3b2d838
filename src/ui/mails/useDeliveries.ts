'use client'
import { useCallback, useEffect, useState } from 'react'
import type { ShownDelivery } from '../../mails/log/shownDelivery.ts'
import { useApi } from '../useApi.ts'

/** The filters of the log as the API takes them. */
export type AskedFilter = Partial<Record<'state' | 'to' | 'recipient' | 'template' | 'transaction' | 'from' | 'until', string>>

type MailPage = { docs: ShownDelivery[]; page: number; totalPages: number; totalDocs: number }

/** What was just asked for is done by the worker a moment later: so often, so many milliseconds apart, it is looked at again. */
const looks = 6
const pause = 1_500
const pageSize = 25

/** A page of the log, looked at again a few times after something was sent. */
export function useDeliveries(filter: AskedFilter, page: number) {
  const api = useApi()
  const [shown, setShown] = useState<MailPage | null>(null)
  const [problem, setProblem] = useState('')
  const [left, setLeft] = useState(0)
  const query = new URLSearchParams({ ...filter, page: String(page), limit: String(pageSize) }).toString()
  const load = useCallback(async () => {
    const answer = await api<MailPage>('GET', `/deliveries?${query}`)
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setShown(answer.body)
  }, [api, query])
  useEffect(() => {
    const begin = async () => load()
    void begin()
  }, [load])
  useEffect(() => {
    if (left === 0) return undefined
    const timer = setTimeout(() => {
      void load()
      setLeft(left - 1)
    }, pause)
    return () => clearTimeout(timer)
  }, [left, load])
  return { shown, problem, watch: () => { void load(); setLeft(looks) } }
}
