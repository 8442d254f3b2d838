'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { mergeRegister } from '@lexical/utils'
import {
  $createTextNode, $getSelection, $isRangeSelection, $isTextNode, COMMAND_PRIORITY_HIGH, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND, KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND,
} from 'lexical'
import { useEffect, useId, useRef, useState } from 'react'
import { useApi } from '../../useApi.ts'
import type { SpeakComments } from '../commentsWords.ts'
import { createMention } from './MentionNode.ts'
import { useMentionQuery } from './useMentionQuery.ts'

type Person = { id: number; name: string; role: string }
type Props = { transaction: number; internal: boolean; say: SpeakComments }

/** People to mention, below the line with the @: arrows choose, Enter or Tab mentions, Escape leaves it at the words. */
export function MentionMenu({ transaction, internal, say }: Props) {
  const [editor] = useLexicalComposerContext()
  const api = useApi()
  const query = useMentionQuery(true)
  const words = query?.words ?? null
  const [found, setFound] = useState<{ of: string; people: Person[] } | null>(null)
  const [chosen, setChosen] = useState(0)
  const [left, setLeft] = useState<string | null>(null)
  const id = useId()

  useEffect(() => {
    if (words === null) return undefined
    let gone = false
    // A pause in typing, so that not every letter asks.
    const timer = setTimeout(async () => {
      const answer = await api<{ docs: Person[] }>('GET', `/transactions/${transaction}/mentionable?internal=${internal}&q=${encodeURIComponent(words.trim())}`)
      if (gone) return
      setFound({ of: words, people: answer.ok ? answer.body.docs : [] })
      setChosen(0)
    }, 120)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [api, transaction, internal, words])

  // Nobody is offered behind a sentence that merely goes on: two words without a hit close the list.
  const people = words === null || found === null ? [] : found.people
  const isOpen = query !== null && words !== null && left !== words && found !== null && (people.length > 0 || !words.includes(' '))
  const length = query?.length ?? 0

  const mention = (person: Person | undefined) => {
    if (!person) return
    editor.update(() => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      const node = selection.anchor.getNode()
      if (!$isTextNode(node)) return
      const end = selection.anchor.offset
      const start = end - length
      const parts = node.splitText(...[start, end].filter((at) => at > 0 && at < node.getTextContentSize()))
      const typed = start > 0 ? parts[1] : parts[0]
      const named = createMention(person.id, person.name)
      typed?.replace(named)
      const space = $createTextNode(' ')
      named.insertAfter(space)
      space.select()
    })
  }

  const present = useRef({ isOpen, people, chosen, words, mention })
  useEffect(() => {
    present.current = { isOpen, people, chosen, words, mention }
  })
  useEffect(() => {
    const whenOpen = (run: (menu: typeof present.current) => void) => (event: KeyboardEvent | null) => {
      const menu = present.current
      if (!menu.isOpen || menu.people.length === 0 || event?.ctrlKey || event?.metaKey) return false
      event?.preventDefault()
      event?.stopPropagation()
      run(menu)
      return true
    }
    const move = (step: number) => whenOpen(({ people: shown, chosen: at }) => setChosen((at + step + shown.length) % shown.length))
    const take = whenOpen(({ people: shown, chosen: at, mention: name }) => name(shown[at]))
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, move(1), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, move(-1), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ENTER_COMMAND, take, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_TAB_COMMAND, take, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ESCAPE_COMMAND, whenOpen((menu) => setLeft(menu.words)), COMMAND_PRIORITY_HIGH),
    )
  }, [editor])

  // The words keep the focus; what is chosen in the list is said by reference.
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root || !isOpen || people.length === 0) return undefined
    root.setAttribute('aria-controls', id)
    root.setAttribute('aria-activedescendant', `${id}-${chosen}`)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, isOpen, chosen, people.length])

  return (
    <div>
      <span className="office-hidden" role="status">
        {isOpen ? (people.length > 0 ? say('found', { count: people.length }) : say('foundNobody')) : ''}
      </span>
      {isOpen && (
        <ul id={id} role="listbox" aria-label={say('people')} className="mdc-people" style={{ insetBlockStart: query.top }}>
          {people.map((person, index) => (
            <li
              key={person.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onMouseEnter={() => setChosen(index)}
              onMouseDown={(event) => {
                event.preventDefault()
                mention(person)
              }}
            >
              <bdi>{person.name}</bdi>
              {person.role === 'client' && <span className="office-tag office-tag--external">{say('theClient')}</span>}
            </li>
          ))}
          {people.length === 0 && <li role="option" aria-selected={false} aria-disabled="true" className="office-muted">{say('foundNobody')}</li>}
        </ul>
      )}
    </div>
  )
}
