'use client'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ShownWorkflow } from '../../../transactions/workflowOf.ts'
import { useApi } from '../../useApi.ts'
import { useWords } from '../../useWords.ts'
import { onTransactionChange } from '../onTransactionChange.ts'
import { workflowSpeaker } from './workflowWords.ts'

/** Where a transaction stands, looked at again after each change on the page and when the reader comes back to it. */
export function useWorkflow(id: number, first: ShownWorkflow) {
  const api = useApi()
  const [shown, setShown] = useState({ workflow: first, at: 0 })
  const look = useCallback(async () => {
    const answer = await api<ShownWorkflow>('GET', `/transactions/${id}/workflow`)
    if (answer.ok) setShown({ workflow: answer.body, at: Date.now() })
    return answer.ok ? answer.body : undefined
  }, [api, id])
  useEffect(() => onTransactionChange(id, () => void look()), [id, look])
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') void look()
    }
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [look])
  return { ...shown, look }
}

/** The words of this part of the page in the reader's language. */
export function useWorkflowWords() {
  const { locale } = useWords()
  return useMemo(() => ({ locale, speak: workflowSpeaker(locale) }), [locale])
}
