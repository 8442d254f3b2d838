'use client'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Configured } from '../../../versions/configure.ts'
import type { ApiError } from '../../askApi.ts'
import { useApi } from '../../useApi.ts'
import { draftOf, publishedOf, type ShownFinding, type ShownVersion } from '../shownWorkflow.ts'

const quietMs = 800

export type DraftStatus = 'untouched' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict'

type Known = {
  definition: unknown
  /** What the server has; the same object as `definition` when nothing is waiting to be saved. */
  stored: unknown
  /** Of the draft on the server; null where there is none yet. */
  number: number | null
  fingerprint: string
  /** What the server found wrong with what it has; null until it was asked. */
  findings: ShownFinding[] | null
  status: DraftStatus
  problem: ApiError | null
}

export type Draft = Known & {
  change: (definition: unknown) => void
  /** Takes what the server has now, in place of what is here. */
  take: (versions: readonly ShownVersion[]) => void
  /** Writes what is here over what somebody else wrote. */
  overwrite: (versions: readonly ShownVersion[]) => void
  /** Saves what waits; the fingerprint of what is stored then, or null when it could not be. */
  flush: () => Promise<string | null>
}

/** The draft as it is on the server, or what a first change would begin with. */
function startOf(versions: readonly ShownVersion[], withoutDraft: string): Known {
  const draft = draftOf(versions)
  const definition = (draft ?? publishedOf(versions) ?? versions[0])?.definition ?? {}
  return {
    definition, stored: definition, number: draft?.number ?? null, fingerprint: draft?.fingerprint ?? withoutDraft,
    findings: null, status: 'untouched', problem: null,
  }
}

/**
 * The draft of a workflow, saved by itself a moment after the last change, one save at a time. When somebody else has
 * changed it meanwhile nothing is written: the status is `conflict` until `take` or `overwrite`.
 */
export function useDraft(id: number, versions: readonly ShownVersion[], withoutDraft: string): Draft {
  const api = useApi()
  const [known, setKnown] = useState<Known>(() => startOf(versions, withoutDraft))
  // What a running save and the timer must see at once, not after the next drawing.
  const now = useRef(known)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const running = useRef<Promise<void> | null>(null)
  const put = useCallback((next: Partial<Known>) => {
    now.current = { ...now.current, ...next }
    setKnown(now.current)
  }, [])

  const saveAll = useCallback(async () => {
    while (now.current.definition !== now.current.stored) {
      const { definition, fingerprint } = now.current
      put({ status: 'saving', problem: null })
      const answer = await api<Configured>('PUT', `/workflows/${id}/configure`, { body: { definition, fingerprint } })
      if (!answer.ok) return put({ status: answer.error.code === 'DRAFT_CHANGED' ? 'conflict' : 'failed', problem: answer.error })
      const { number, findings } = answer.body
      const isLast = now.current.definition === definition
      put({ stored: definition, number, fingerprint: answer.body.fingerprint, findings, status: isLast ? 'saved' : 'waiting' })
    }
  }, [api, id, put])

  const save = useCallback(() => {
    clearTimeout(timer.current)
    running.current ??= saveAll().finally(() => {
      running.current = null
    })
    return running.current
  }, [saveAll])

  const change = useCallback((definition: unknown) => {
    const held = now.current.status === 'conflict'
    put({ definition, status: held ? 'conflict' : 'waiting' })
    clearTimeout(timer.current)
    if (!held) timer.current = setTimeout(() => void save(), quietMs)
  }, [put, save])

  const take = useCallback((versions: readonly ShownVersion[]) => {
    clearTimeout(timer.current)
    put(startOf(versions, withoutDraft))
  }, [put, withoutDraft])

  const overwrite = useCallback((versions: readonly ShownVersion[]) => {
    const theirs = startOf(versions, withoutDraft)
    put({ stored: theirs.stored, fingerprint: theirs.fingerprint, number: theirs.number, status: 'waiting' })
    void save()
  }, [put, save, withoutDraft])

  const flush = useCallback(async () => {
    await save()
    const { definition, stored, fingerprint } = now.current
    return definition === stored ? fingerprint : null
  }, [save])

  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (now.current.definition !== now.current.stored) event.preventDefault()
    }
    window.addEventListener('beforeunload', hold)
    return () => {
      window.removeEventListener('beforeunload', hold)
      if (now.current.status === 'waiting') void save()
    }
  }, [save])

  return useMemo(() => ({ ...known, change, take, overwrite, flush }), [known, change, take, overwrite, flush])
}
