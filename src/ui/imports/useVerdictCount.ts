'use client'
import { useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'
import type { ShownImport, Verdict } from './shownImport.ts'

/** How many rows of a check would be updates: the check itself only counts them among the valid ones. */
export function useVerdictCount({ id, duplicates }: ShownImport, verdict: Verdict): number {
  const ask = useApi()
  const [count, setCount] = useState(0)
  const asks = duplicates === 'update'
  useEffect(() => {
    let gone = false
    if (!asks) return
    const load = async () => {
      const answer = await ask<{ totalDocs: number }>('GET', `/imports/${id}/rows?verdict=${verdict}&limit=1`)
      if (!gone && answer.ok) setCount(answer.body.totalDocs)
    }
    void load()
    return () => {
      gone = true
    }
  }, [ask, id, asks, verdict])
  return asks ? count : 0
}
