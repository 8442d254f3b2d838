'use client'
import { $isLinkNode } from '@lexical/link'
import { $isListNode, ListNode } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $isQuoteNode } from '@lexical/rich-text'
import { $findMatchingParent, $getNearestNodeOfType } from '@lexical/utils'
import { $getSelection, $isRangeSelection, type TextFormatType } from 'lexical'
import { useEffect, useState } from 'react'

export const textFormats = ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const satisfies readonly TextFormatType[]
export type Format = { texts: ReadonlySet<TextFormatType>; block: 'paragraph' | 'bullet' | 'number' | 'quote'; link: string | null }

const plain: Format = { texts: new Set(), block: 'paragraph', link: null }

/** How the words at the cursor are written. */
export function useFormat(): Format {
  const [editor] = useLexicalComposerContext()
  const [format, setFormat] = useState(plain)
  useEffect(() => editor.registerUpdateListener(({ editorState }) => setFormat(editorState.read(formatHere))), [editor])
  return format
}

function formatHere(): Format {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return plain
  const node = selection.anchor.getNode()
  const list = $getNearestNodeOfType(node, ListNode)
  const link = $findMatchingParent(node, $isLinkNode)
  return {
    texts: new Set(textFormats.filter((each) => selection.hasFormat(each))),
    block: $isListNode(list) ? (list.getListType() === 'number' ? 'number' : 'bullet') : $findMatchingParent(node, $isQuoteNode) ? 'quote' : 'paragraph',
    link: link ? link.getURL() : null,
  }
}
