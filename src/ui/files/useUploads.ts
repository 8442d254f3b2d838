'use client'
import { useRef, useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { uploadFile, type Outcome, type Upload } from './uploadFile.ts'

/** Uploads that run at the same time; the others wait, so that many large files do not choke each other. */
const atOnce = 3

type UploadsArgs = {
  transactionId: number
  locale: Locale
  noConnection: string
  /** Called for each file that arrived. */
  onArrived: (outcome: Outcome & { ok: true }) => void
}

/** The files on their way: adding, trying again, taking off the list. What arrived is on the list no more. */
export function useUploads({ transactionId, locale, noConnection, onArrived }: UploadsArgs) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const queue = useRef<{ waiting: Upload[]; running: number }>({ waiting: [], running: 0 })

  const change = (id: string, now: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...now } : each)))
  const dismiss = (id: string) => {
    queue.current.waiting = queue.current.waiting.filter((each) => each.id !== id)
    setUploads((all) => all.filter((each) => each.id !== id))
  }

  const start = () => {
    while (queue.current.running < atOnce) {
      const next = queue.current.waiting.shift()
      if (!next) return
      queue.current.running += 1
      const { id, file, clientVisible } = next
      const sending = uploadFile({ transactionId, file, clientVisible, locale, noConnection }, (share) => change(id, { share }))
      change(id, { state: 'sending', share: 0, reason: null, cancel: sending.cancel })
      void sending.done.then((outcome) => {
        queue.current.running -= 1
        if (outcome.ok) {
          dismiss(id)
          onArrived(outcome)
        } else change(id, { state: outcome.cancelled ? 'cancelled' : 'refused', reason: outcome.reason })
        return start()
      })
    }
  }

  const add = (files: readonly File[], clientVisible: boolean) => {
    const added = files.map(
      (file): Upload => ({ id: crypto.randomUUID(), file, clientVisible, state: 'waiting', share: 0, reason: null, cancel: () => undefined }),
    )
    setUploads((all) => [...all, ...added])
    queue.current.waiting.push(...added)
    start()
  }
  const retry = (upload: Upload) => {
    change(upload.id, { state: 'waiting', share: 0, reason: null })
    queue.current.waiting.push(upload)
    start()
  }
  return { uploads, add, retry, dismiss }
}
