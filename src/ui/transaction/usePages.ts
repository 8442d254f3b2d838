'use client'
import { useCallback, useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'
import { onTransactionChange } from './onTransactionChange.ts'

type Page<Doc> = { docs: Doc[]; hasNextPage: boolean }
type Shown<Doc> = { docs: Doc[] | null; page: number; hasMore: boolean; failed: boolean }
const size = 20

/** Comments come with what was answered to them. */
const asked = { history: '', comments: '&threads=true' } as const

/** A list below a transaction, newest first, a page at a time; begins anew whenever the transaction changes. */
export function usePages<Doc extends { id: number }>(transaction: number, list: 'history' | 'comments') {
  const api = useApi()
  const [shown, setShown] = useState<Shown<Doc>>({ docs: null, page: 1, hasMore: false, failed: false })

  const load = useCallback(
    async (page: number) => {
      const answer = await api<Page<Doc>>('GET', `/transactions/${transaction}/${list}?limit=${size}&page=${page}${asked[list]}`)
      setShown((known) => {
        if (!answer.ok) return { ...known, failed: true }
        const { docs, hasNextPage } = answer.body
        return { docs: page === 1 ? docs : joined(known.docs ?? [], docs), page, hasMore: hasNextPage, failed: false }
      })
    },
    [api, transaction, list],
  )
  useEffect(() => {
    const begin = async () => {
      await load(1)
    }
    void begin()
    return onTransactionChange(transaction, () => void begin())
  }, [load, transaction])

  return { ...shown, more: () => void load(shown.page + 1), again: () => void load(1) }
}

/** What came in meanwhile has pushed the pages on: nothing twice. */
function joined<Doc extends { id: number }>(known: Doc[], next: Doc[]): Doc[] {
  const ids = new Set(known.map(({ id }) => id))
  return [...known, ...next.filter(({ id }) => !ids.has(id))]
}
