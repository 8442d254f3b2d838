'use client'
import { useEffect, useState } from 'react'
import { useWords } from '../../useWords.ts'
import { previewPath, type PreviewedFile } from './previewedFile.ts'
import { previewWords } from './previewWords.ts'

/** The beginning of a text or a table, as the API gives it. */
export type ReadPreview = { kind: 'text'; lines: string[]; truncated: boolean } | { kind: 'table'; rows: string[][]; truncated: boolean }

/** What the viewer shows of a file now. */
export type Shown =
  | { state: 'loading' | 'pending' }
  | { state: 'picture'; address: string }
  | { state: 'read'; read: ReadPreview }
  | { state: 'nothing'; why: string }
  | { state: 'failed'; why: string }

const isTextual = ({ mimeType }: PreviewedFile) => mimeType.startsWith('text/')

/**
 * Fetches what there is to see of a file, asks again while it is being made, and lets go of it when the file changes.
 * `again` asks once more after a failure.
 */
export function usePreview(file: PreviewedFile): { shown: Shown; again: () => void } {
  const { locale } = useWords()
  const words = previewWords[locale]
  const [answer, setAnswer] = useState<{ of: string; shown: Shown } | null>(null)
  const [attempt, setAttempt] = useState(0)
  const { id, downloadable } = file
  const { state, kinds } = file.preview
  const size = isTextual(file) || (kinds.includes('text') && !kinds.includes('large')) ? 'text' : 'large'
  const asking = `${id} ${size} ${attempt} ${locale}`
  const nothing = !downloadable ? words.waiting : state === 'none' ? words.noPreview : state === 'failed' ? words.failed : null

  useEffect(() => {
    if (nothing !== null) return
    const gone = new AbortController()
    let address: string | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (shown: Shown) => {
      if (!gone.signal.aborted) setAnswer({ of: asking, shown })
    }
    const ask = async (): Promise<void> => {
      try {
        const response = await fetch(`/api/v1${previewPath(id, size)}`, {
          credentials: 'include',
          headers: { 'Accept-Language': locale },
          signal: gone.signal,
        })
        if (response.ok && size === 'text') return show({ state: 'read', read: (await response.json()) as ReadPreview })
        if (response.ok) {
          const picture = await response.blob()
          if (gone.signal.aborted) return
          address = URL.createObjectURL(picture)
          return show({ state: 'picture', address })
        }
        const body = (await response.json().catch(() => null)) as { errors?: { code?: string; message?: string }[] } | null
        const error = body?.errors?.[0]
        if (error?.code === 'PREVIEW_NOT_READY') {
          show({ state: 'pending' })
          timer = setTimeout(() => void ask(), Math.max(1, Number(response.headers.get('retry-after') ?? 5)) * 1000)
          return
        }
        if (error?.code === 'NO_PREVIEW') return show({ state: 'nothing', why: words.failed })
        show({ state: 'failed', why: error?.message ?? words.couldNotLoad })
      } catch {
        show({ state: 'failed', why: words.noConnection })
      }
    }
    void ask()
    return () => {
      gone.abort()
      clearTimeout(timer)
      if (address !== null) URL.revokeObjectURL(address)
    }
  }, [asking, id, size, locale, nothing, words])

  const again = () => setAttempt((count) => count + 1)
  if (nothing !== null) return { shown: { state: 'nothing', why: nothing }, again }
  return { shown: answer?.of === asking ? answer.shown : { state: 'loading' }, again }
}
