'use client'
import { useState } from 'react'
import { useApi } from '../useApi.ts'
import type { ListedFile } from './listedFile.ts'

/** Brings a deleted file back. `problem` is why it could not be, with the id of the file it is about. */
export function useRestore(onDone: (message: string) => void) {
  const ask = useApi()
  const [working, setWorking] = useState<number | null>(null)
  const [problem, setProblem] = useState<{ id: number; message: string } | null>(null)
  const restore = async ({ id }: Pick<ListedFile, 'id'>) => {
    setWorking(id)
    setProblem(null)
    const answer = await ask<{ message: string }>('POST', `/attachments/${id}/restore`)
    setWorking(null)
    if (answer.ok) onDone(answer.body.message)
    else setProblem({ id, message: answer.error.message })
  }
  return { restore, working, problem }
}
