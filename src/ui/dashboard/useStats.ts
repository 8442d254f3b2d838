'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { askApi } from '../askApi.ts'
import { hearNotices } from '../notifications/live/useNoticeFeed.ts'
import { speakerOf } from '../words.ts'
import type { BoardStats } from './boardData.ts'

/** Figures that are looked at are asked again so often, in ms. */
const everyMs = 30_000
/** Several notices of one moment are asked about once, in ms. */
const gatherMs = 1_000

type Known = { query: string; stats: BoardStats | null; problem: string | null; version: number }

/**
 * The figures, and their way to stay true: asked anew when the question changes, and while `live`, now and then and when
 * the person is told of something, as long as the page is looked at. While one is asked the former answer stays.
 */
export function useStats(query: string, initial: BoardStats | null, locale: Locale, live: boolean) {
  const [known, setKnown] = useState<Known>({ query: initial ? query : '', stats: initial, problem: null, version: 0 })
  const latest = useRef(query)
  const asking = useRef(false)

  const ask = useCallback(async () => {
    asking.current = true
    const answer = await askApi<BoardStats>('GET', `/dashboard/stats?${query}`, { locale, noConnection: speakerOf(locale)('noConnection') })
    asking.current = false
    // A late answer to a former question is none.
    if (latest.current !== query) return
    setKnown((before) => (answer.ok
      ? { query, stats: answer.body, problem: null, version: before.version + 1 }
      : { ...before, query, problem: answer.error.message }))
  }, [query, locale])

  const isFirst = useRef(initial !== null)
  useEffect(() => {
    latest.current = query
    if (isFirst.current) isFirst.current = false
    else void ask()
  }, [ask, query])

  useEffect(() => {
    if (!live) return
    const askQuietly = () => {
      if (document.visibilityState === 'visible' && !asking.current) void ask()
    }
    const often = setInterval(askQuietly, everyMs)
    let soon: ReturnType<typeof setTimeout> | undefined
    const letGo = hearNotices(() => {
      clearTimeout(soon)
      soon = setTimeout(askQuietly, gatherMs)
    })
    document.addEventListener('visibilitychange', askQuietly)
    return () => {
      clearInterval(often)
      clearTimeout(soon)
      letGo()
      document.removeEventListener('visibilitychange', askQuietly)
    }
  }, [ask, live])

  return { stats: known.stats, problem: known.problem, version: known.version, loading: known.query !== query, again: () => void ask() }
}
