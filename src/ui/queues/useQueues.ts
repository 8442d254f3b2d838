'use client'
import { useCallback, useEffect, useState } from 'react'
import type { DeliveryWork } from '../../mails/deliveryState.ts'
import type { QueuesState } from '../../platform/queueState.ts'
import { useApi } from '../useApi.ts'

export type ShownQueues = QueuesState & { deliveries: DeliveryWork[] }

/** So often the figures are looked at again, in ms. */
const pause = 5_000

/** How the queues stand: at first as the page says, then again and again while `live` and the page is in sight. */
export function useQueues(initial: ShownQueues, live: boolean) {
  const api = useApi()
  const [state, setState] = useState(initial)
  const [problem, setProblem] = useState('')
  const load = useCallback(async () => {
    const answer = await api<ShownQueues>('GET', '/queues')
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setState(answer.body)
  }, [api])
  useEffect(() => {
    if (!live) return undefined
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void load()
    }, pause)
    return () => clearInterval(timer)
  }, [live, load])
  return { state, problem, load }
}
