'use client'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getSelection, $isRangeSelection, $isTextNode } from 'lexical'
import { useEffect, useState } from 'react'

/** What stands between @ and the cursor. `length` counts the @; `top` is below the cursor, in px from the top of the box around the words. */
export type MentionQuery = { words: string; length: number; top: number }

/** An @ at the start of a word, and up to three words of a name behind it. */
const asked = /(?:^|[\s(«"'])@((?:[\p{L}\p{M}\p{N}.'’-]+ ?){0,3})$/u

/** Who somebody is about to mention, or null. */
export function useMentionQuery(on: boolean): MentionQuery | null {
  const [editor] = useLexicalComposerContext()
  const [query, setQuery] = useState<MentionQuery | null>(null)
  useEffect(() => {
    if (!on) return undefined
    return editor.registerUpdateListener(({ editorState }) => {
      const words = editorState.read(wordsAtCursor)
      if (words === null || editor.isComposing()) return setQuery(null)
      const range = window.getSelection()
      const rect = range && range.rangeCount > 0 ? range.getRangeAt(0).getBoundingClientRect() : null
      const box = editor.getRootElement()?.parentElement?.getBoundingClientRect()
      return setQuery({ words, length: words.length + 1, top: rect && box ? Math.max(0, rect.bottom - box.top) : 0 })
    })
  }, [editor, on])
  return query
}

function wordsAtCursor(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || !node.isSimpleText()) return null
  return asked.exec(node.getTextContent().slice(0, selection.anchor.offset))?.[1] ?? null
}
