'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import type { ApiError } from '../askApi.ts'
import { useSpoken } from '../useSpoken.ts'
import { faultsOfPage, type PageDraft, type PageFault } from './pageDraft.ts'
import { pageWords } from './pageWords.ts'

/** So long somebody has to pause before a page is printed to be looked at, in ms. */
const pause = 700

type Printed = { picture: string | null; faults: readonly PageFault[]; problem: string; working: boolean }
type Answer = { ok: true; blob: Blob } | { ok: false; error: ApiError }

/**
 * The first page of a made-up report as it is printed with a draft, as the address of a picture. With mistakes the last
 * good one stays, and the mistakes are told. `allPages` gives the PDF, or what kept it from being made.
 */
export function usePrintedPage({ body, css, paper }: PageDraft, language: Locale): Printed & { allPages: () => Promise<Answer> } {
  const { locale, speak } = useSpoken(pageWords)
  const noConnection = speak('noConnection')
  const [printed, setPrinted] = useState<Printed>({ picture: null, faults: [], problem: '', working: true })
  const print = useCallback(
    async (as: 'image' | 'pdf', signal?: AbortSignal): Promise<Answer> => {
      try {
        const response = await fetch('/api/v1/report-templates/preview', {
          method: 'POST',
          credentials: 'include',
          headers: { 'Accept-Language': locale, 'Content-Type': 'application/json' },
          body: JSON.stringify({ body, css, paper, language, as }),
          ...(signal ? { signal } : {}),
        })
        if (response.ok) return { ok: true, blob: await response.blob() }
        const { errors } = (await response.json()) as { errors?: ApiError[] }
        return { ok: false, error: errors?.[0] ?? { message: response.statusText } }
      } catch {
        return { ok: false, error: { message: noConnection } }
      }
    },
    [body, css, paper, language, locale, noConnection],
  )
  useEffect(() => {
    const gone = new AbortController()
    const timer = setTimeout(async () => {
      setPrinted((before) => ({ ...before, working: true }))
      const answer = await print('image', gone.signal)
      if (gone.signal.aborted) return
      if (answer.ok) setPrinted({ picture: URL.createObjectURL(answer.blob), faults: [], problem: '', working: false })
      else setPrinted((before) => ({ ...before, ...faultsOfPage(answer.error), working: false }))
    }, pause)
    return () => {
      gone.abort()
      clearTimeout(timer)
    }
  }, [print])
  const { picture } = printed
  useEffect(() => (picture === null ? undefined : () => URL.revokeObjectURL(picture)), [picture])
  return { ...printed, allPages: () => print('pdf') }
}
