import { $isLinkNode, $toggleLink } from '@lexical/link'
import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, REMOVE_LIST_COMMAND } from '@lexical/list'
import { $createQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $findMatchingParent } from '@lexical/utils'
import { $createParagraphNode, $createTextNode, $getRoot, $getSelection, $isRangeSelection, type ElementNode, type LexicalEditor } from 'lexical'
import type { Format } from './useFormat.ts'

/** Makes the paragraphs that are selected a list or a quote, or ordinary paragraphs again. */
export function setBlock(editor: LexicalEditor, wanted: 'bullet' | 'number' | 'quote', present: Format['block']): void {
  // Somebody may use the keys before the editor knows where the cursor stands.
  editor.update(() => {
    if ($getSelection() === null) $getRoot().selectEnd()
  })
  if (wanted === 'quote') {
    if (present === 'bullet' || present === 'number') editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
    editor.update(() => $setBlocksType<ElementNode>($getSelection(), () => (present === 'quote' ? $createParagraphNode() : $createQuoteNode())))
  } else if (present === wanted) editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined)
  else editor.dispatchCommand(wanted === 'bullet' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND, undefined)
}

/** Links the words that are selected, or the address itself where none are; null takes the link away. */
export function setLink(editor: LexicalEditor, url: string | null): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const inLink = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
    if (url !== null && selection.isCollapsed() && !inLink) {
      const words = $createTextNode(url)
      selection.insertNodes([words])
      words.select(0)
    }
    $toggleLink(url)
  })
}
