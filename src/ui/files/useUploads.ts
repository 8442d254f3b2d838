'use client'
import { useRef, useState } from 'react'
import { sizeInWords } from './filesWords.ts'
import { unfitFor, type FileLimits } from './unfitFor.ts'
import { uploadFile, type Outcome, type Upload, type UploadTarget } from './uploadFile.ts'
import { useFilesWords } from './useFilesWords.ts'

/** Uploads that run at the same time; the others wait, so that many large files do not choke each other. */
const atOnce = 3

type UploadsArgs = {
  transactionId: number
  /** What is surely refused is not sent; without limits everything is. */
  limits?: FileLimits | undefined
  /** Called for each file that arrived, with its record. */
  onArrived: (outcome: Outcome & { ok: true }, upload: Upload) => void
  /** Called when nothing is on its way any more, with how many arrived since something last was. */
  onDone?: (arrived: number) => void
}

/**
 * The files on their way: adding, trying again, taking off the list. What arrived stays until the last one is there, so
 * that the overall progress does not run backwards; then it leaves the list.
 */
export function useUploads({ transactionId, limits, onArrived, onDone }: UploadsArgs) {
  const { locale, speak } = useFilesWords()
  const [uploads, setUploads] = useState<Upload[]>([])
  const queue = useRef<{ waiting: Upload[]; running: number; arrived: number }>({ waiting: [], running: 0, arrived: 0 })

  const change = (id: string, now: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...now } : each)))
  const dismiss = (id: string) => {
    queue.current.waiting = queue.current.waiting.filter((each) => each.id !== id)
    setUploads((all) => all.filter((each) => each.id !== id))
  }
  const finish = () => {
    if (queue.current.running > 0 || queue.current.waiting.length > 0) return
    const { arrived } = queue.current
    queue.current.arrived = 0
    setUploads((all) => all.filter(({ state }) => state !== 'arrived'))
    if (arrived > 0) onDone?.(arrived)
  }

  const start = () => {
    while (queue.current.running < atOnce) {
      const next = queue.current.waiting.shift()
      if (!next) return
      queue.current.running += 1
      const { id, file, target } = next
      const sending = uploadFile({ transactionId, file, target, locale, noConnection: speak('noConnection') }, (share) => change(id, { share }))
      change(id, { state: 'sending', share: 0, reason: null, cancel: sending.cancel })
      void sending.done.then((outcome) => {
        queue.current.running -= 1
        if (outcome.ok) {
          queue.current.arrived += 1
          change(id, { state: 'arrived', share: 1 })
          onArrived(outcome, next)
        } else change(id, { state: outcome.cancelled ? 'cancelled' : 'refused', reason: outcome.reason })
        start()
        return finish()
      })
    }
  }

  const add = (files: readonly File[], to: boolean | UploadTarget) => {
    const target: UploadTarget = typeof to === 'boolean' ? { kind: 'new', clientVisible: to } : to
    const added = files.map((file): Upload => {
      const unfit = limits ? unfitFor(limits, file) : null
      const reason = unfit && limits ? speak(unfit, { size: sizeInWords(file.size, locale), limit: sizeInWords(limits.maxBytes, locale) }) : null
      return { id: crypto.randomUUID(), file, target, state: unfit ? 'unfit' : 'waiting', share: 0, reason, cancel: () => undefined }
    })
    setUploads((all) => [...all, ...added])
    queue.current.waiting.push(...added.filter(({ state }) => state === 'waiting'))
    start()
  }
  const retry = (upload: Upload) => {
    change(upload.id, { state: 'waiting', share: 0, reason: null })
    queue.current.waiting.push(upload)
    start()
  }
  const cancelAll = () => {
    for (const each of queue.current.waiting.splice(0)) change(each.id, { state: 'cancelled' })
    uploads.forEach(({ state, cancel }) => state === 'sending' && cancel())
  }
  return { uploads, add, retry, dismiss, cancelAll }
}
