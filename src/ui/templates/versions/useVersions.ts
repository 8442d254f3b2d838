'use client'
import { useEffect, useState } from 'react'
import type { Locale } from '../../../shared/text.ts'
import { useApi } from '../../useApi.ts'
import { noWords, type Draft, type Words } from '../draft.ts'

type StoredWords = { subject: string | null; body: Words['body'] | null; button: string | null } | null

/** Something that was saved. `customised` is false where it then followed the release. */
export type SavedVersion = Pick<Draft, Locale> & { id: number; at: string; customised: boolean }

/** What a template said before, the last first. */
export function useVersions(template: number) {
  const api = useApi()
  const [versions, setVersions] = useState<SavedVersion[] | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await api<{ docs: (Omit<SavedVersion, Locale> & Record<Locale, StoredWords>)[] }>('GET', `/email-templates/${template}/versions`)
      if (gone) return
      setProblem(answer.ok ? '' : answer.error.message)
      if (answer.ok) setVersions(answer.body.docs.map((version) => ({ ...version, en: wordsOf(version.en), ar: wordsOf(version.ar) })))
    }
    void load()
    return () => {
      gone = true
    }
  }, [api, template])
  return { versions, problem }
}

const wordsOf = (stored: StoredWords): Words => ({ subject: stored?.subject ?? '', body: stored?.body ?? noWords.body, button: stored?.button ?? '' })
