'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApiError } from '../askApi.ts'
import { onTransactionChange } from '../transaction/onTransactionChange.ts'
import { useApi } from '../useApi.ts'
import { isUnderWay, type ListedFile } from './listedFile.ts'
import { useGentleRefresh } from './useGentleRefresh.ts'

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

  const load = useCallback(async () => {
    const turn = (latest.current += 1)
    const answer = await ask<Page>('GET', `/transactions/${transactionId}/attachments?limit=100${deleted ? '&deleted=true' : ''}`)
    // Of two on their way the later asked counts.
    if (turn !== latest.current) return
    setError(answer.ok ? null : answer.error)
    if (answer.ok) setFiles(answer.body.docs)
  }, [ask, transactionId, deleted])

  useEffect(() => {
    const begin = async () => {
      await load()
    }
    void begin()
    return onTransactionChange(transactionId, () => void begin())
  }, [load, transactionId])
  useGentleRefresh(files?.some(isUnderWay) ?? false, () => void load())

  /** Shows a record at once that a change has answered. */
  const replace = (file: ListedFile) => setFiles((all) => all?.map((each) => (each.id === file.id ? { ...each, ...file } : each)) ?? null)
  return { files, error, again: () => void load(), replace }
}
