'use client'
import { useCallback, useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'
import { onTransactionChange } from './onTransactionChange.ts'

type Page<Doc> = { docs: Doc[]; hasNextPage: boolean; totalDocs: number }
const size = 20

/** A list below a transaction, newest first, a page at a time; begins anew whenever the transaction changes. */
export function usePages<Doc extends { id: number }>(transaction: number, list: 'history' | 'comments') {
  const api = useApi()
  const [docs, setDocs] = useState<Doc[] | null>(null)
  const [total, setTotal] = useState(0)
  const [page, setPage] = useState(1)
  const [hasMore, setHasMore] = useState(false)
  const [failed, setFailed] = useState(false)

  const load = useCallback(
    async (wanted: number) => {
      const answer = await api<Page<Doc>>('GET', `/transactions/${transaction}/${list}?limit=${size}&page=${wanted}`)
      setFailed(!answer.ok)
      if (!answer.ok) return
      setPage(wanted)
      setHasMore(answer.body.hasNextPage)
      setTotal(answer.body.totalDocs)
      setDocs((known) => {
        if (wanted === 1 || !known) return answer.body.docs
        // What came in meanwhile has pushed the pages on: nothing twice.
        const ids = new Set(known.map(({ id }) => id))
        return [...known, ...answer.body.docs.filter(({ id }) => !ids.has(id))]
      })
    },
    [api, transaction, list],
  )
  useEffect(() => {
    void load(1)
    return onTransactionChange(transaction, () => void load(1))
  }, [load, transaction])

  return { docs, total, hasMore, failed, more: () => void load(page + 1), again: () => void load(1) }
}
