'use client'
import { useEffect, useState } from 'react'
import type { ApiError } from '../askApi.ts'
import { useApi } from '../useApi.ts'
import { isOver, type ShownImport } from './shownImport.ts'

const everyMs = 1000
const afterSilenceMs = 3000

type Known = {
  id: number
  /** Null until the first answer. */
  record: ShownImport | null
  /** The server did not answer lately; it is asked again. */
  silent: boolean
  /** The server said no: unknown, not theirs, signed out. */
  error: ApiError | null
}

/** Follows an import until it is over. `seed` is what its upload answered, so that nothing flickers meanwhile. */
export function useImport(
  id: number | null,
  seed: ShownImport | null,
): Known & { replace: (record: ShownImport) => void } {
  const ask = useApi()
  const [known, setKnown] = useState<Known>(fresh(id ?? 0, seed))
  useEffect(() => {
    if (id === null) return
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const answer = await ask<ShownImport>('GET', `/imports/${id}`)
      if (over) return
      if (answer.ok) setKnown({ id, record: answer.body, silent: false, error: null })
      else if (isPassing(answer.status)) setKnown((before) => ({ ...of(before, id), silent: true }))
      else setKnown({ id, record: null, silent: false, error: answer.error })
      if (answer.ok ? isOver(answer.body) : !isPassing(answer.status)) return
      timer = setTimeout(() => void look(), answer.ok ? everyMs : afterSilenceMs)
    }
    void look()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [id, ask])
  const current = known.id === id ? known : fresh(id ?? 0, seed)
  return { ...current, replace: (record) => setKnown({ id: record.id, record, silent: false, error: null }) }
}

const fresh = (id: number, seed: ShownImport | null): Known => ({
  id, record: seed?.id === id ? seed : null, silent: false, error: null,
})

const of = (known: Known, id: number): Known => (known.id === id ? known : fresh(id, null))

// No connection, too many requests, a server that restarts.
const isPassing = (status: number): boolean => status === 0 || status === 429 || status >= 500
