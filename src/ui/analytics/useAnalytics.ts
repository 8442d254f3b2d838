'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Analytics } from '../../analytics/analyticsOf.ts'
import type { Locale } from '../../shared/text.ts'
import { askApi } from '../askApi.ts'
import { speakerOf } from '../words.ts'

export type Asked<Body> = { body: Body | null; loading: boolean; problem: string | null; again: () => void }

/** What an address of the API answers. While it is asked anew the former answer stays; a late answer to a former question is dropped. */
export function useAsked<Body>(path: string | null, locale: Locale): Asked<Body> {
  const [known, setKnown] = useState<{ path: string | null; body: Body | null; problem: string | null }>({ path: null, body: null, problem: null })
  const latest = useRef<string | null>(null)
  const ask = useCallback(async () => {
    latest.current = path
    if (path === null) return
    const answer = await askApi<Body>('GET', path, { locale, noConnection: speakerOf(locale)('noConnection') })
    if (latest.current !== path) return
    setKnown((before) => (answer.ok ? { path, body: answer.body, problem: null } : { path, body: before.body, problem: answer.error.message }))
  }, [path, locale])
  useEffect(() => {
    void ask()
    return () => {
      latest.current = null
    }
  }, [ask])
  const again = useCallback(() => {
    setKnown((before) => ({ ...before, path: null, problem: null }))
    void ask()
  }, [ask])
  return { body: known.body, loading: path !== null && known.path !== path, problem: known.problem, again }
}

/** The figures of a workflow under the choices in the address. */
export function useAnalytics(workflow: number, query: string, locale: Locale): Asked<Analytics> {
  return useAsked<Analytics>(`/workflows/${workflow}/analytics?${query}`, locale)
}
