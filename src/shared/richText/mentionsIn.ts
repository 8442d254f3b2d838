import type { BlockNode, InlineNode, ListItemNode, ListNode, MentionNode, RichText } from './nodes.ts'

type Held = BlockNode | ListItemNode | InlineNode

/** Every mention with the path of its node (`root.children.0.children.2`), in the order they stand. */
export function mentionsIn({ root }: RichText): { path: string; mention: MentionNode }[] {
  return within(root.children, 'root')
}

function within(nodes: readonly Held[], path: string): { path: string; mention: MentionNode }[] {
  return nodes.flatMap((node, index) => {
    const here = `${path}.children.${index}`
    if (node.type === 'mention') return [{ path: here, mention: node }]
    return 'children' in node ? within(node.children as readonly Held[], here) : []
  })
}

/** The same text with the names of these people, by number, in its mentions; whoever is missing keeps the name it has. */
export function withNames({ root }: RichText, names: ReadonlyMap<number, string>): RichText {
  return { root: { ...root, children: renamed(root.children, names) } }
}

function renamed<Node extends Held | ListNode>(nodes: readonly Node[], names: ReadonlyMap<number, string>): Node[] {
  return nodes.map((node) => {
    if (node.type === 'mention') return { ...node, name: names.get(node.user) ?? node.name }
    return 'children' in node ? { ...node, children: renamed(node.children as Held[], names) } : node
  })
}
