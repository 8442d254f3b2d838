'use client'
import { useCallback, useMemo, useState } from 'react'
import type { Locale } from '../../shared/text.ts'
import { isSame, type Draft, type Words } from './draft.ts'

/** The words being edited, beside those that are stored. `round` counts how often they were put there whole: editors begin anew. */
export function useTemplateDraft(initial: Draft) {
  const [stored, setStored] = useState(initial)
  const [draft, setDraft] = useState(initial)
  const [round, setRound] = useState(0)
  const isChanged = useMemo(() => !isSame(draft, stored), [draft, stored])
  const edit = useCallback((locale: Locale, change: Partial<Words>) => setDraft((before) => ({ ...before, [locale]: { ...before[locale], ...change } })), [])
  const rename = useCallback((change: Partial<Pick<Draft, 'name' | 'nameAr'>>) => setDraft((before) => ({ ...before, ...change })), [])
  const put = useCallback((next: Draft) => {
    setDraft(next)
    setRound((count) => count + 1)
  }, [])
  return {
    draft, stored, isChanged, round, edit, rename,
    /** Words from elsewhere, to be saved or not. */
    put,
    discard: () => put(stored),
    /** What is there now is what is stored. */
    keep: (saved: Draft) => setStored(saved),
    /** What is stored is something else now, and so is what is there. */
    replace: (next: Draft) => {
      setStored(next)
      put(next)
    },
  }
}
