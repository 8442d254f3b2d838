'use client'
import { useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'
import type { OfficeWords } from '../workflows/editor/editorProps.ts'

type Word = { id: number; nameEn: string; nameAr: string }

const lists = { types: 'transaction-types', categories: 'categories', departments: 'departments' } as const

/** The office's lists by name, so that a condition can be written without knowing their numbers. Empty until they are there. */
export function useOfficeWords(): OfficeWords {
  const api = useApi()
  const [words, setWords] = useState<OfficeWords>({})
  useEffect(() => {
    let gone = false
    const load = async (name: keyof typeof lists) => {
      const answer = await api<{ docs: Word[] }>('GET', `/${lists[name]}?sort=order&limit=100&depth=0`)
      if (gone || !answer.ok) return
      const named = answer.body.docs.map(({ id, nameEn, nameAr }) => ({ id, name: { en: nameEn, ar: nameAr } }))
      setWords((known) => ({ ...known, [name]: named }))
    }
    void Promise.all([load('types'), load('categories'), load('departments')])
    return () => {
      gone = true
    }
  }, [api])
  return words
}
