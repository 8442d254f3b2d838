import type { BlockNode, InlineNode, ListNode, RichText } from './nodes.ts'

/**
 * The words of a formatted text, a line a paragraph, for search, lists and mails without HTML. Lists keep their signs,
 * quotes a `>`, and a link says where it leads unless its words do.
 */
export function plainTextOf({ root }: RichText): string {
  return root.children.map(linesOf).join('\n')
}

function linesOf(block: BlockNode): string {
  if (block.type === 'list') return itemsOf(block, 0).join('\n')
  const words = wordsOf(block.children)
  return block.type === 'quote' ? words.split('\n').map((line) => `> ${line}`).join('\n') : words
}

function itemsOf({ listType, children }: ListNode, depth: number): string[] {
  return children.flatMap((item) => {
    const inner = item.children.filter((each): each is ListNode => each.type === 'list')
    const own = item.children.filter((each): each is InlineNode => each.type !== 'list')
    const sign = listType === 'number' ? `${item.value}.` : '•'
    const line = own.length > 0 || inner.length === 0 ? [`${'  '.repeat(depth)}${sign} ${wordsOf(own)}`] : []
    return [...line, ...inner.flatMap((list) => itemsOf(list, depth + 1))]
  })
}

function wordsOf(nodes: readonly InlineNode[]): string {
  return nodes.map(wordOf).join('')
}

function wordOf(node: InlineNode): string {
  switch (node.type) {
    case 'text':
      return node.text
    case 'linebreak':
      return '\n'
    case 'mention':
      return `@${node.name}`
    case 'link':
    case 'autolink': {
      const words = wordsOf(node.children)
      return isSaidBy(words, node.url) ? words : `${words} (${node.url})`
    }
    default:
      return node satisfies never
  }
}

/** `example.com` says `https://example.com/`. */
function isSaidBy(words: string, url: string): boolean {
  const bare = (text: string) => text.trim().toLowerCase().replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '')
  return bare(words) === bare(url)
}
