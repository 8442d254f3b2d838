'use client'
import { useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'
import type { Verdict } from './shownImport.ts'

export type RowPage<Row> = { docs: Row[]; totalDocs: number; page: number; limit: number; totalPages: number }

/** A page of the rows of an import, ten at a time, all or those of one verdict. */
export function useRows<Row>(id: number, verdict: Verdict | '') {
  const ask = useApi()
  const [page, setPage] = useState(1)
  const [found, setFound] = useState<RowPage<Row> | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    const filter = verdict === '' ? '' : `&verdict=${verdict}`
    const load = async () => {
      const answer = await ask<RowPage<Row>>('GET', `/imports/${id}/rows?limit=10&page=${page}${filter}`)
      if (gone) return
      setProblem(answer.ok ? null : answer.error.message)
      if (answer.ok) setFound(answer.body)
    }
    void load()
    return () => {
      gone = true
    }
  }, [ask, id, verdict, page])
  return { found, problem, page, setPage }
}
