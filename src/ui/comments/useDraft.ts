'use client'
import { useCallback, useMemo, useState } from 'react'
import { mentionsIn } from '../../shared/richText/mentionsIn.ts'
import type { RichText } from '../../shared/richText/nodes.ts'
import { stateOfPlainText } from '../../shared/richText/stateOfPlainText.ts'
import type { Written } from '../richText/editor/Doings.tsx'
import type { About } from './Composer.tsx'
import { keepDraft, readDraft, type DraftFile } from './drafts.ts'

/** What was written, and who is mentioned in it. */
export type WrittenComment = Written & { mentioned: { id: number; name: string }[] }

const nothing: WrittenComment = { state: '', isEmpty: true, mentioned: [] }

/** What is being written: begun from the draft of this place, or from the comment that is edited. `round` counts what was sent. */
export function useDraft(key: string, about: About) {
  const [draft] = useState(() => (about.kind === 'edit' ? null : readDraft(key)))
  const [written, setWritten] = useState(() => (about.kind === 'edit' ? writtenIn(about.comment.body ?? stateOfPlainText(about.comment.text)) : draft ? writtenAs(draft.state) : nothing))
  const write = useCallback((now: WrittenComment) => setWritten((before) => (before.state === now.state ? before : now)), [])
  const [round, setRound] = useState(0)
  const forget = useMemo(
    () => ({
      keep: (now: { written: WrittenComment; internal: boolean; files: readonly DraftFile[] }) => {
        const isNothing = now.written.isEmpty && now.files.length === 0
        keepDraft(key, isNothing ? null : { state: now.written.state, internal: now.internal, files: [...now.files] })
      },
      all: () => {
        keepDraft(key, null)
        setWritten(nothing)
        setRound((count) => count + 1)
      },
    }),
    [key],
  )
  return { draft, written, write, forget, round }
}

function writtenAs(state: string): WrittenComment {
  try {
    return state === '' ? nothing : writtenIn(JSON.parse(state) as RichText)
  } catch {
    return nothing
  }
}

function writtenIn(state: RichText): WrittenComment {
  const mentioned = mentionsIn(state).map(({ mention }) => ({ id: mention.user, name: mention.name }))
  return { state: JSON.stringify(state), isEmpty: false, mentioned }
}
