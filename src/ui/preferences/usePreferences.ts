'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { AskedChanges } from '../../notifications/preferences/readChanges.ts'
import type { ShownPreferences } from '../../notifications/preferences/shownPreferences.ts'
import type { Locale } from '../../shared/text.ts'
import { useApi } from '../useApi.ts'

export type Change = AskedChanges & { locale?: Locale }

/** How saving stands: 'idle' before the first change. */
export type Saving = 'idle' | 'saving' | 'saved'

/**
 * The preferences of a person and the way to change them. Each change is sent by itself, one after another; what is
 * shown is what the server answered last, so a refused change is seen to be none.
 */
export function usePreferences(userId: number) {
  const api = useApi()
  const path = `/users/${userId}/notification-preferences`
  const [preferences, setPreferences] = useState<ShownPreferences | null>(null)
  const [problem, setProblem] = useState('')
  const [saving, setSaving] = useState<Saving>('idle')
  const queue = useRef<Promise<void>>(Promise.resolve())
  const waiting = useRef(0)

  const load = useCallback(async () => {
    const answer = await api<{ doc: ShownPreferences }>('GET', path)
    setProblem(answer.ok ? '' : answer.error.message)
    if (answer.ok) setPreferences(answer.body.doc)
  }, [api, path])
  useEffect(() => {
    const begin = async () => {
      await load()
    }
    void begin()
  }, [load])

  const send = useCallback(
    async (changes: Change, before: Promise<void>) => {
      await before
      const answer = await api<{ doc: ShownPreferences }>('PUT', path, { body: changes })
      waiting.current -= 1
      setProblem(answer.ok ? '' : (answer.error.data?.errors?.map(({ message }) => message).join(' ') ?? answer.error.message))
      if (!answer.ok) setSaving('idle')
      // What else was changed meanwhile is not put back for a moment.
      if (waiting.current > 0) return
      const stored = answer.ok ? answer : await api<{ doc: ShownPreferences }>('GET', path)
      if (stored.ok) setPreferences(stored.body.doc)
      if (answer.ok) setSaving('saved')
    },
    [api, path],
  )

  /** `shown`: how it looks until the server has answered. */
  const change = useCallback(
    (changes: Change, shown?: (before: ShownPreferences) => ShownPreferences) => {
      setSaving('saving')
      if (shown) setPreferences((before) => before && shown(before))
      waiting.current += 1
      queue.current = send(changes, queue.current)
    },
    [send],
  )
  return { preferences, problem, saving, load, change }
}
