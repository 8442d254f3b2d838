'use client'
import { useCallback, useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'

export type ShownSend = {
  id: number
  state: 'scheduled' | 'sending' | 'done' | 'cancelled'
  by: { id: number; name: string } | null
  subject: { en: string; ar: string }
  message: { en: string; ar: string }
  template: string | null
  at: string
  total: number | null
  planned: number
  deliveries: { waiting: number; delivered: number; failed: number; skipped: number; cancelled: number }
}
export type SendPage = { docs: ShownSend[]; page: number; totalPages: number }
export type Sends = { page: SendPage; problem: string; show: (page: number) => void }

/** While something is under way it is looked at so often, in ms. */
const pause = 4_000

/** A page of messages; looked at again while one of them is under way and the page is in sight. */
export function useSends(first: SendPage): Sends {
  const api = useApi()
  const [page, setPage] = useState(first)
  const [problem, setProblem] = useState('')
  const load = useCallback(async (number: number) => {
    const answer = await api<SendPage>('GET', `/notifications/sends?limit=10&page=${number}`)
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setPage(answer.body)
  }, [api])
  const moves = page.docs.some(({ state, deliveries }) => state === 'scheduled' || state === 'sending' || deliveries.waiting > 0)
  useEffect(() => {
    if (!moves) return undefined
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void load(page.page)
    }, pause)
    return () => clearInterval(timer)
  }, [moves, load, page.page])
  return { page, problem, show: (number) => void load(number) }
}
