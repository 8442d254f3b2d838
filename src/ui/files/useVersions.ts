'use client'
import { useCallback, useEffect, useState } from 'react'
import { onTransactionChange } from '../transaction/onTransactionChange.ts'
import { useApi } from '../useApi.ts'
import type { ListedFile } from './listedFile.ts'

type Versions = { versions: ListedFile[] | null; problem: string | null; again: () => void }

/** All versions of a file's document, newest first; null until the first answer. Read again when the transaction changes. */
export function useVersions({ id, transaction }: Pick<ListedFile, 'id' | 'transaction'>): Versions {
  const ask = useApi()
  const [versions, setVersions] = useState<ListedFile[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const load = useCallback(async () => {
    const answer = await ask<{ docs: ListedFile[] }>('GET', `/attachments/${id}/versions`)
    setProblem(answer.ok ? null : answer.error.message)
    if (answer.ok) setVersions(answer.body.docs)
  }, [ask, id])
  useEffect(() => {
    const begin = async () => {
      await load()
    }
    void begin()
    return onTransactionChange(transaction, () => void begin())
  }, [load, transaction])
  return { versions, problem, again: () => void load() }
}
