import { $isLinkNode, AutoLinkNode, LinkNode } from '@lexical/link'
import { ListNode } from '@lexical/list'
import { mergeRegister } from '@lexical/utils'
import { $createTextNode, TabNode, TextNode, type LexicalEditor } from 'lexical'
import { everyFormat } from '../../../shared/richText/limits.ts'

/** An address as it may stand in a link, or null where a link may not lead there. */
export type LinkOf = (url: string) => string | null

/**
 * Whatever is pasted, dropped or brought by a draft becomes what we keep: the formats we know and no styles, two
 * kinds of lists, links that lead somewhere safe. Kinds of nodes that the editor does not have never get in.
 */
export function keepToOurNodes(editor: LexicalEditor, linkOf: LinkOf): () => void {
  const keepSafe = (node: LinkNode) => keepLink(node, linkOf(node.getURL()))
  return mergeRegister(
    editor.registerNodeTransform(TextNode, (node) => {
      if (node.getStyle() !== '') node.setStyle('')
      const format = node.getFormat()
      if ((format & everyFormat) !== format) node.setFormat(format & everyFormat)
    }),
    editor.registerNodeTransform(TabNode, (node) => {
      node.replace($createTextNode('    '))
    }),
    editor.registerNodeTransform(ListNode, (node) => {
      if (node.getListType() === 'check') node.setListType('bullet')
    }),
    editor.registerNodeTransform(LinkNode, keepSafe),
    editor.registerNodeTransform(AutoLinkNode, keepSafe),
  )
}

function keepLink(node: LinkNode, url: string | null): void {
  if (url === null || $isLinkNode(node.getParent())) {
    for (const child of node.getChildren()) node.insertBefore(child)
    node.remove()
  } else if (url !== node.getURL()) node.setURL(url)
}
