'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApiError } from '../askApi.ts'
import { onTransactionChange } from '../transaction/onTransactionChange.ts'
import { useApi } from '../useApi.ts'
import { isUnderWay, type ListedFile } from './listedFile.ts'

/** Waits between two looks at files whose scan or preview is under way, in ms: the first, and the longest. */
const firstWait = 2_000
const longestWait = 60_000

type Page = { docs: ListedFile[]; totalDocs: number }

/**
 * The files of a transaction (`deleted`: the deleted ones, for admins). Read again whenever the transaction changes, and
 * by itself while a scan or a preview is under way: soon, then ever more rarely, and not at all while nobody looks.
 * Null until the first answer.
 */
export function useFiles(transactionId: number, { deleted = false }: { deleted?: boolean } = {}) {
  const ask = useApi()
  const [files, setFiles] = useState<ListedFile[] | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const latest = useRef(0)

  const load = useCallback(async (): Promise<ListedFile[] | null> => {
    const turn = (latest.current += 1)
    const answer = await ask<Page>('GET', `/transactions/${transactionId}/attachments?limit=100${deleted ? '&deleted=true' : ''}`)
    // Of two on their way the later asked counts.
    if (turn !== latest.current) return null
    setError(answer.ok ? null : answer.error)
    if (!answer.ok) return null
    setFiles(answer.body.docs)
    return answer.body.docs
  }, [ask, transactionId, deleted])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let wait = firstWait
    let over = false
    const look = async () => {
      clearTimeout(timer)
      const found = await load()
      clearTimeout(timer)
      if (over || document.hidden || !found?.some(isUnderWay)) return
      timer = setTimeout(() => void look(), wait)
      wait = Math.min(longestWait, wait * 1.6)
    }
    const lookAnew = () => {
      wait = firstWait
      void look()
    }
    const seen = () => (document.hidden ? clearTimeout(timer) : lookAnew())
    lookAnew()
    document.addEventListener('visibilitychange', seen)
    const stop = onTransactionChange(transactionId, lookAnew)
    return () => {
      over = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', seen)
      stop()
    }
  }, [load, transactionId])

  /** Shows a record at once that a change has answered. */
  const replace = (file: ListedFile) => setFiles((all) => all?.map((each) => (each.id === file.id ? { ...each, ...file } : each)) ?? null)
  return { files, error, again: () => void load(), replace }
}
