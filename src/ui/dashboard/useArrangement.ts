'use client'
import { useRef, useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { askApi } from '../askApi.ts'
import { speakerOf } from '../words.ts'
import { arrangementKey, type Arrangement } from './arrangement.ts'

/**
 * Somebody's arrangement, kept with each change; `problem` says why the last one was not. One is kept after the other:
 * of two at once the older might be the last, and of those that wait only the newest matters.
 */
export function useArrangement(initial: Arrangement | null, locale: Locale) {
  const [kept, setKept] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const waiting = useRef<{ value: Arrangement | null } | null>(null)
  const busy = useRef(false)

  const keepOn = async () => {
    if (busy.current) return
    busy.current = true
    for (let next = waiting.current; next !== null; next = waiting.current) {
      waiting.current = null
      const answer = await askApi('POST', `/payload-preferences/${arrangementKey}`, { locale, body: next, noConnection: speakerOf(locale)('noConnection') })
      setProblem(answer.ok ? null : answer.error.message)
    }
    busy.current = false
  }
  const keep = (changed: Arrangement | null) => {
    setKept(changed)
    waiting.current = { value: changed }
    void keepOn()
  }
  return { kept, problem, keep }
}
