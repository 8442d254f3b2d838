'use client'
import { useState } from 'react'
import { useUploads } from '../files/useUploads.ts'
import type { FileLimits } from '../files/unfitFor.ts'
import { announceTransactionChange } from '../transaction/onTransactionChange.ts'
import { useApi } from '../useApi.ts'
import type { DraftFile } from './drafts.ts'

/**
 * The files that will hang on the comment being written. They are with the transaction as soon as they are sent, seen by
 * those who read the comment; where that changes meanwhile they are `misfits`, until `fit` changes who sees them.
 */
export function useAttached({ transaction, internal, limits, kept }: { transaction: number; internal: boolean; limits: FileLimits | null; kept: readonly DraftFile[] }) {
  const api = useApi()
  const [files, setFiles] = useState<readonly DraftFile[]>(kept)
  const [problem, setProblem] = useState('')
  const { uploads, add, retry, dismiss, cancelAll } = useUploads({
    transactionId: transaction,
    ...(limits ? { limits } : {}),
    onArrived: ({ docs }) => setFiles((all) => [...all, ...docs.map(({ id, fileName, clientVisible }) => ({ id, fileName, clientVisible }))]),
    onDone: () => announceTransactionChange(transaction),
  })
  const misfits = files.filter(({ clientVisible }) => clientVisible === internal)
  const fit = async () => {
    for (const { id } of misfits) {
      const answer = await api('PATCH', `/attachments/${id}`, { body: { clientVisible: !internal } })
      if (answer.ok) setFiles((all) => all.map((file) => (file.id === id ? { ...file, clientVisible: !internal } : file)))
      setProblem(answer.ok ? '' : answer.error.message)
      if (!answer.ok) break
    }
    announceTransactionChange(transaction)
  }
  /** It was brought for this comment: without it, it goes. Who may not delete leaves it with the transaction. */
  const takeOff = async ({ id }: DraftFile) => {
    setFiles((all) => all.filter((file) => file.id !== id))
    await api('DELETE', `/attachments/${id}`)
    announceTransactionChange(transaction)
  }
  return {
    files, misfits, problem, uploads, retry, dismiss, cancelAll, fit, takeOff,
    isBusy: uploads.some(({ state }) => state === 'waiting' || state === 'sending'),
    add: (chosen: File[]) => add(chosen, !internal),
    clear: () => setFiles([]),
  }
}
