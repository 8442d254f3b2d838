'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { mergeRegister } from '@lexical/utils'
import { $getRoot, $getSelection, $isRangeSelection, COMMAND_PRIORITY_LOW, FOCUS_COMMAND, KEY_DOWN_COMMAND } from 'lexical'
import { useEffect, useRef } from 'react'

/** Where somebody wrote last. */
export type Cursor = { insert: (text: string) => void; focus: () => void }

type Props = {
  /** Takes over how something is put at the cursor, as soon as somebody writes here. */
  onFocus: (cursor: Cursor) => void
  /** Ctrl with Space. */
  onAsk: () => void
}

/** Puts what is chosen elsewhere where the cursor stood last in these words. */
export function InsertHere({ onFocus, onAsk }: Props): null {
  const [editor] = useLexicalComposerContext()
  const told = useRef({ onFocus, onAsk })
  useEffect(() => {
    told.current = { onFocus, onAsk }
  })
  useEffect(() => {
    const insert = (text: string) => {
      editor.update(() => {
        const selection = $getSelection()
        const place = $isRangeSelection(selection) ? selection : $getRoot().selectEnd()
        place.insertText(text)
      })
      editor.focus()
    }
    return mergeRegister(
      editor.registerCommand(
        FOCUS_COMMAND,
        () => {
          told.current.onFocus({ insert, focus: () => editor.focus() })
          return false
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.code !== 'Space' || !event.ctrlKey) return false
          event.preventDefault()
          told.current.onAsk()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
  }, [editor])
  return null
}
