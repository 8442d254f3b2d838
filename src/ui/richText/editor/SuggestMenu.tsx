'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { mergeRegister } from '@lexical/utils'
import { COMMAND_PRIORITY_HIGH, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_UP_COMMAND, KEY_ENTER_COMMAND, KEY_ESCAPE_COMMAND, KEY_TAB_COMMAND } from 'lexical'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import type { Typed } from './useTyped.ts'

type Props<Item> = {
  /** Null: nothing was typed that asks for the menu. */
  typed: Typed | null
  /** Null: not known yet. */
  items: readonly Item[] | null
  /** Shown where there are none; null closes the menu then. */
  nothing: string | null
  label: string
  /** Says to who does not see the menu that it is there, and how it is used. */
  told: (count: number) => string
  renderItem: (item: Item) => ReactNode
  keyOf: (item: Item) => string | number
  onTake: (item: Item, typed: Typed) => void
}

/** A menu below the line of the cursor while the words keep the focus: arrows choose, Enter or Tab takes, Escape leaves it at the words. */
export function SuggestMenu<Item>({ typed, items, nothing, label, told, renderItem, keyOf, onTake }: Props<Item>) {
  const [editor] = useLexicalComposerContext()
  const [place, setPlace] = useState<{ at: number; of: readonly Item[] | null }>({ at: 0, of: null })
  const [left, setLeft] = useState<string | null>(null)
  const id = useId()
  // Other items are chosen from the top.
  const chosen = place.of === items ? place.at : 0
  const choose = (at: number) => setPlace({ at, of: items })
  const count = items?.length ?? 0
  const isOpen = typed !== null && left !== typed.words && items !== null && (count > 0 || nothing !== null)

  const take = (item: Item | undefined) => {
    if (item !== undefined && typed) onTake(item, typed)
  }
  const present = useRef({ isOpen, count, chosen, choose, take: () => take(items?.[chosen]), leave: () => setLeft(typed?.words ?? null) })
  useEffect(() => {
    present.current = { isOpen, count, chosen, choose, take: () => take(items?.[chosen]), leave: () => setLeft(typed?.words ?? null) }
  })
  useEffect(() => {
    const whenOpen = (run: (menu: typeof present.current) => void) => (event: KeyboardEvent | null) => {
      const menu = present.current
      if (!menu.isOpen || menu.count === 0 || event?.ctrlKey || event?.metaKey) return false
      event?.preventDefault()
      event?.stopPropagation()
      run(menu)
      return true
    }
    const move = (step: number) => whenOpen((menu) => menu.choose((menu.chosen + step + menu.count) % menu.count))
    const takeIt = whenOpen((menu) => menu.take())
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, move(1), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, move(-1), COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ENTER_COMMAND, takeIt, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_TAB_COMMAND, takeIt, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ESCAPE_COMMAND, whenOpen((menu) => menu.leave()), COMMAND_PRIORITY_HIGH),
    )
  }, [editor])

  // The words keep the focus; what is chosen in the list is said by reference.
  useEffect(() => {
    const root = editor.getRootElement()
    if (!root || !isOpen || count === 0) return undefined
    root.setAttribute('aria-controls', id)
    root.setAttribute('aria-activedescendant', `${id}-${chosen}`)
    return () => {
      root.removeAttribute('aria-controls')
      root.removeAttribute('aria-activedescendant')
    }
  }, [editor, id, isOpen, chosen, count])

  return (
    <div>
      <span className="office-hidden" role="status">{isOpen ? told(count) : ''}</span>
      {isOpen && (
        <ul id={id} role="listbox" aria-label={label} className="mdc-suggest" style={{ insetBlockStart: typed.top }}>
          {items.map((item, index) => (
            <li
              key={keyOf(item)}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              ref={(element) => {
                if (index === chosen) element?.scrollIntoView({ block: 'nearest' })
              }}
              onMouseEnter={() => choose(index)}
              onMouseDown={(event) => {
                event.preventDefault()
                take(item)
              }}
            >
              {renderItem(item)}
            </li>
          ))}
          {count === 0 && <li role="option" aria-selected={false} aria-disabled="true" className="office-muted">{nothing}</li>}
        </ul>
      )}
    </div>
  )
}
