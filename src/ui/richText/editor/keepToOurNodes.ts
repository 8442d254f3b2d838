import { $isLinkNode, AutoLinkNode, LinkNode } from '@lexical/link'
import { ListNode } from '@lexical/list'
import { mergeRegister } from '@lexical/utils'
import { $createTextNode, TabNode, TextNode, type LexicalEditor } from 'lexical'
import { everyFormat } from '../../../shared/richText/limits.ts'
import { safeLink } from '../../../shared/richText/safeLink.ts'

/**
 * Whatever is pasted, dropped or brought by a draft becomes what we keep: the formats we know and no styles, two
 * kinds of lists, links that lead somewhere safe. Kinds of nodes that the editor does not have never get in.
 */
export function keepToOurNodes(editor: LexicalEditor): () => void {
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

function keepSafe(node: LinkNode): void {
  const url = safeLink(node.getURL())
  if (url === null || $isLinkNode(node.getParent())) {
    for (const child of node.getChildren()) node.insertBefore(child)
    node.remove()
  } else if (url !== node.getURL()) node.setURL(url)
}
