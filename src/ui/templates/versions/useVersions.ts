'use client'
import { useEffect, useState } from 'react'
import type { Locale } from '../../../shared/text.ts'
import { useApi } from '../../useApi.ts'
import { noWords, type Draft, type Words } from '../draft.ts'

type StoredWords = { subject?: string | null; body?: Words['body'] | null; button?: string | null }
type StoredVersion = { id: number; createdAt: string; version: { name?: string; nameAr?: string | null; customised?: boolean } & Partial<Record<Locale, StoredWords>> }

/** Something that was saved: its words, or null where it then followed the release. */
export type SavedVersion = { id: number; at: string; words: Pick<Draft, Locale> | null }

/** What a template said before, the last first. */
export function useVersions(template: number) {
  const api = useApi()
  const [versions, setVersions] = useState<SavedVersion[] | null>(null)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await api<{ docs: StoredVersion[] }>('GET', `/email-templates/versions?where[parent][equals]=${template}&sort=-createdAt&limit=50&depth=0`)
      if (gone) return
      setProblem(answer.ok ? '' : answer.error.message)
      if (answer.ok) setVersions(answer.body.docs.map(({ id, createdAt, version }) => ({ id, at: createdAt, words: version.customised ? { en: wordsOf(version.en), ar: wordsOf(version.ar) } : null })))
    }
    void load()
    return () => {
      gone = true
    }
  }, [api, template])
  return { versions, problem }
}

const wordsOf = (stored: StoredWords | undefined): Words => ({ subject: stored?.subject ?? '', body: stored?.body ?? noWords.body, button: stored?.button ?? '' })
