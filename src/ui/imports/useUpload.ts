'use client'
import { useRef, useState } from 'react'
import { newKey, sendWorkbook } from './sendWorkbook.ts'
import type { HistoryChoice, ImportChoice, ShownImport } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

export type Going = { name: string; dryRun: boolean; sent: number; total: number }

/** One upload at a time: how far it is, what went wrong with it, and how to stop it. */
export function useUpload() {
  const { locale, speak } = useImportWords()
  const [going, setGoing] = useState<Going | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const stop = useRef<AbortController | null>(null)
  // An upload that got no answer may have arrived; sent again under its key it is not taken in twice.
  const unanswered = useRef<{ what: string; key: string } | null>(null)

  const send = async (file: File, choice: ImportChoice | HistoryChoice, dryRun: boolean): Promise<ShownImport | null> => {
    if (going) return null
    setProblem(null)
    setGoing({ name: file.name, dryRun, sent: 0, total: file.size })
    if (!(await isReadable(file))) {
      setGoing(null)
      setProblem(speak('fileChanged', { name: file.name }))
      return null
    }
    const what = JSON.stringify([file.name, file.size, file.lastModified, choice, dryRun])
    const key = unanswered.current?.what === what ? unanswered.current.key : newKey()
    unanswered.current = { what, key }
    stop.current = new AbortController()
    const { signal } = stop.current
    const onProgress = (sent: number, total: number) => setGoing((before) => before && { ...before, sent, total })
    const answer = await sendWorkbook({ file, dryRun, choice, locale, key, onProgress, signal })
    setGoing(null)
    if (answer.ok || answer.status !== 0) unanswered.current = null
    if (answer.ok) return answer.doc
    if (answer.status !== 'cancelled') setProblem(answer.message ?? speak('uploadFailed'))
    return null
  }
  return {
    going,
    problem,
    send,
    cancel: () => stop.current?.abort(),
    forget: () => setProblem(null),
  }
}

/** False when the file was changed or removed since it was chosen: the browser then refuses to read any of it. */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer()
    return true
  } catch {
    return false
  }
}
