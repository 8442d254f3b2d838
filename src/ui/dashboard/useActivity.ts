'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Activity, ActivityPage } from '../../transactions/recentActivity.ts'
import { askApi } from '../askApi.ts'
import { speakerOf } from '../words.ts'
import { useBoard } from './parts.tsx'

/** What the feed can be narrowed to, and the kinds of events in it. */
export const kinds = ['all', 'status', 'comments', 'files', 'assignment', 'me'] as const
export type Kind = (typeof kinds)[number]
const queries: Record<Kind, string> = {
  all: '',
  status: '&event=statusChanged,completed,approvalRequested,approvalDecided,transactionCreated',
  comments: '&event=commentAdded,commentEdited',
  files: '&event=documentSubmitted,documentRemoved,documentRestored,documentVisibilityChanged',
  assignment: '&event=assignmentChanged,clientChanged',
  me: '&by=me',
}
const pageSize = 6

/** `round`: with which figures of the page, and at which try, it was asked. */
type Known = { kind: Kind; round: string; lines: Activity[]; olderThan: number | null; problem: string | null }

/** The feed of the start page: its newest page asked again with the figures, older ones kept below it. */
export function useActivity(kind: Kind) {
  const { locale, version } = useBoard()
  const [known, setKnown] = useState<Known | null>(null)
  const [adding, setAdding] = useState(false)
  const [tries, setTries] = useState(0)
  const round = `${version}.${tries}`
  const ask = useCallback(
    (olderThan: number | null) =>
      askApi<ActivityPage>('GET', `/dashboard/activity?limit=${pageSize}${queries[kind]}${olderThan === null ? '' : `&older_than=${olderThan}`}`, {
        locale, noConnection: speakerOf(locale)('noConnection'),
      }),
    [kind, locale],
  )
  useEffect(() => {
    let gone = false
    const load = async () => {
      const answer = await ask(null)
      if (gone) return
      setKnown((before) => (answer.ok
        ? { ...joined(kind, answer.body, before), round }
        : { kind, round, lines: before?.kind === kind ? before.lines : [], olderThan: null, problem: answer.error.message }))
    }
    void load()
    return () => {
      gone = true
    }
  }, [ask, kind, round])

  const shown = known?.kind === kind ? known : null
  const more = async () => {
    if (!shown || shown.olderThan === null) return
    setAdding(true)
    const answer = await ask(shown.olderThan)
    setAdding(false)
    if (answer.ok) setKnown((before) => (before?.kind === kind ? { ...before, lines: [...before.lines, ...answer.body.docs], olderThan: answer.body.olderThan } : before))
    else setKnown((before) => before && { ...before, problem: answer.error.message })
  }
  return {
    lines: shown?.lines ?? [],
    hasMore: shown?.olderThan != null,
    problem: shown?.problem ?? null,
    loading: adding || shown?.round !== round,
    more: () => void more(),
    again: () => setTries((before) => before + 1),
  }
}

/** The newest page over what is known: joined where the two touch; where more happened between, it begins anew. */
function joined(kind: Kind, page: ActivityPage, before: Known | null): Omit<Known, 'round'> {
  const fresh = { kind, lines: page.docs, olderThan: page.olderThan, problem: null }
  if (before?.kind !== kind || before.lines.length <= page.docs.length) return fresh
  const oldest = page.docs.at(-1)?.id
  const at = before.lines.findIndex(({ id }) => id === oldest)
  return at < 0 ? fresh : { ...fresh, lines: [...page.docs, ...before.lines.slice(at + 1)], olderThan: before.olderThan }
}
