'use client'
import { useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { askApi } from '../askApi.ts'
import { speakerOf } from '../words.ts'
import { arrangementKey, type Arrangement } from './arrangement.ts'

/** Somebody's arrangement, kept at once with each change; `problem` says why the last one was not. */
export function useArrangement(initial: Arrangement | null, locale: Locale) {
  const [kept, setKept] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const keep = async (changed: Arrangement | null) => {
    setKept(changed)
    const answer = await askApi('POST', `/payload-preferences/${arrangementKey}`, { locale, body: { value: changed }, noConnection: speakerOf(locale)('noConnection') })
    setProblem(answer.ok ? null : answer.error.message)
  }
  return { kept, problem, keep: (changed: Arrangement | null) => void keep(changed) }
}
