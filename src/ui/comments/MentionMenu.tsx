'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useEffect, useState } from 'react'
import { replaceTyped } from '../richText/editor/replaceTyped.ts'
import { SuggestMenu } from '../richText/editor/SuggestMenu.tsx'
import { useTyped } from '../richText/editor/useTyped.ts'
import { useApi } from '../useApi.ts'
import type { SpeakComments } from './commentsWords.ts'
import { createMention } from './MentionNode.ts'

type Person = { id: number; name: string; role: string }
type Props = { transaction: number; internal: boolean; say: SpeakComments }

/** An @ at the start of a word, and up to three words of a name behind it. */
const asked = /(?<=^|[\s(«"'])@((?:[\p{L}\p{M}\p{N}.'’-]+ ?){0,3})$/u

/** People to mention, below the line with the @. */
export function MentionMenu({ transaction, internal, say }: Props) {
  const [editor] = useLexicalComposerContext()
  const api = useApi()
  const typed = useTyped(asked)
  const words = typed?.words ?? null
  const [found, setFound] = useState<readonly Person[] | null>(null)

  useEffect(() => {
    if (words === null) return undefined
    let gone = false
    // A pause in typing, so that not every letter asks.
    const timer = setTimeout(async () => {
      const answer = await api<{ docs: Person[] }>('GET', `/transactions/${transaction}/mentionable?internal=${internal}&q=${encodeURIComponent(words.trim())}`)
      if (!gone) setFound(answer.ok ? answer.body.docs : [])
    }, 120)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [api, transaction, internal, words])

  return (
    <SuggestMenu
      typed={typed}
      items={found}
      // Nobody is offered behind a sentence that merely goes on: two words without a hit close the list.
      nothing={words?.includes(' ') ? null : say('foundNobody')}
      label={say('people')}
      told={(count) => (count > 0 ? say('found', { count }) : say('foundNobody'))}
      keyOf={({ id }) => id}
      renderItem={(person) => (
        <>
          <bdi>{person.name}</bdi>
          {person.role === 'client' && <span className="office-tag office-tag--external">{say('theClient')}</span>}
        </>
      )}
      onTake={({ id, name }, { length }) => replaceTyped(editor, length, () => createMention(id, name), ' ')}
    />
  )
}
