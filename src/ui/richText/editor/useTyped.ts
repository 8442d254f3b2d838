'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical'
import { useEffect, useState } from 'react'

/**
 * What stands before the cursor and asks for a menu. `words` is the first group of the pattern, `length` the characters
 * of all of it; `top` is below the cursor, in px from the top of the box around the words.
 */
export type Typed = { words: string; length: number; top: number }

/** What was just typed, where it ends with `pattern`; else null. The pattern is one for good, its first group what is sought. */
export function useTyped(pattern: RegExp): Typed | null {
  const [editor] = useLexicalComposerContext()
  const [typed, setTyped] = useState<Typed | null>(null)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const found = editorState.read(() => pattern.exec(textBeforeCursor() ?? ''))
        if (!found || editor.isComposing()) return setTyped(null)
        const range = window.getSelection()
        const rect = range && range.rangeCount > 0 ? range.getRangeAt(0).getBoundingClientRect() : null
        const box = editor.getRootElement()?.parentElement?.getBoundingClientRect()
        return setTyped({ words: found[1] ?? '', length: found[0].length, top: rect && box ? Math.max(0, rect.bottom - box.top) : 0 })
      }),
    [editor, pattern],
  )
  return typed
}

function textBeforeCursor(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  return $isTextNode(node) && node.isSimpleText() ? node.getTextContent().slice(0, selection.anchor.offset) : null
}
