'use client'
import { useEffect, useState } from 'react'
import { useApi } from '../useApi.ts'

export type PublishedWorkflow = { id: number; key: string; nameEn: string; nameAr: string }

/** The workflows that new work may follow; null until they are there. */
export function usePublishedWorkflows(): PublishedWorkflow[] | null {
  const api = useApi()
  const [workflows, setWorkflows] = useState<PublishedWorkflow[] | null>(null)
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await api<{ docs: PublishedWorkflow[] }>('GET', '/workflows?where[publishedVersion][exists]=true&sort=key&limit=100&depth=0')
      if (!gone) setWorkflows(answer.ok ? answer.body.docs : [])
    }
    void load()
    return () => {
      gone = true
    }
  }, [api])
  return workflows
}
