import { $createTextNode, $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor, type TextNode } from 'lexical'

/** Puts a piece in the place of the last `length` characters before the cursor; the cursor goes behind `after`, which follows it. */
export function replaceTyped(editor: LexicalEditor, length: number, make: () => TextNode, after: string): void {
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const node = selection.anchor.getNode()
    if (!$isTextNode(node)) return
    const end = selection.anchor.offset
    const start = end - length
    const parts = node.splitText(...[start, end].filter((at) => at > 0 && at < node.getTextContentSize()))
    const typed = start > 0 ? parts[1] : parts[0]
    const made = make()
    typed?.replace(made)
    if (after === '') return void made.selectEnd()
    const next = $createTextNode(after)
    made.insertAfter(next)
    next.selectEnd()
  })
}
