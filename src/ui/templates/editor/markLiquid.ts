import { mergeRegister } from '@lexical/utils'
import { $createTextNode, $getSelection, $isRangeSelection, TextNode, type LexicalEditor } from 'lexical'
import { createLiquid, liquidIn, LiquidNode } from './LiquidNode.ts'

/** Keeps every piece of Liquid marked while it is one: written, pasted, changed, broken off. */
export function markLiquid(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (node) => {
      const found = node.isSimpleText() ? liquidIn(node.getTextContent()) : null
      if (!found) return
      // What stands behind it is looked at next: it has changed, too.
      const parts = node.splitText(...[found.start, found.end].filter((at) => at > 0 && at < node.getTextContentSize()))
      const piece = found.start === 0 ? parts[0] : parts[1]
      if (piece) put(piece, createLiquid(piece))
    }),
    editor.registerNodeTransform(LiquidNode, (node) => {
      const text = node.getTextContent()
      const found = liquidIn(text)
      if (found?.start !== 0 || found.end !== text.length) put(node, $createTextNode(text))
    }),
  )
}

/** One text in the place of the other, written alike; the cursor stays between the same letters. */
function put(before: TextNode, after: TextNode): void {
  const selection = $getSelection()
  const at = $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.key === before.getKey() ? selection.anchor.offset : null
  after.setFormat(before.getFormat())
  before.replace(after)
  if (at !== null) after.select(at, at)
}
