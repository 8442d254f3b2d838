'use client'
import { useCallback, useState } from 'react'
import { useApi } from '../useApi.ts'
import { useLaterLooks } from '../useLaterLooks.ts'

type Attempt = { at: string; status: number | null; reason: string | null; answer: string | null; durationMs: number }
export type Delivery = {
  id: string
  event: string
  transaction: { id: number; reference: string } | null
  state: 'waiting' | 'delivered' | 'failed' | 'held'
  createdAt: string
  nextAt: string | null
  attempts: Attempt[]
}
export type Page = { docs: Delivery[]; page: number; totalPages: number }
export type Filter = { page: number; state: Delivery['state'] | '' }

/** A page of the log, loaded again when `filter` changes, and a few times after something was sent. */
export function useDeliveries(id: number | null, filter: Filter) {
  const api = useApi()
  const [page, setPage] = useState<Page | null>(null)
  const [problem, setProblem] = useState('')
  const { page: number, state } = filter

  const load = useCallback(async () => {
    if (id === null) return
    const answer = await api<Page>('GET', `/webhooks/${id}/deliveries?limit=10&page=${number}${state ? `&state=${state}` : ''}`)
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setPage(answer.body)
  }, [api, id, number, state])
  const lookAgain = useLaterLooks(load)
  return { page, problem, watch: lookAgain }
}
