import { cleanText } from '../../shared/richText/cleanText.ts'
import { everyFormat } from '../../shared/richText/limits.ts'
import { element, linkTarget, type BlockNode, type InlineNode, type LinkNode, type ListItemNode, type ListNode, type RichText, type TextNode } from '../../shared/richText/nodes.ts'
import { safeLink } from '../../shared/richText/safeLink.ts'
import type { Element } from './flow.ts'
import type { RichValue } from './richValue.ts'
import { signs } from './signs.ts'

type Rendered = { words: string; rich: readonly RichValue[]; elements: readonly Element[] }

/** An element that is being filled. Whatever is closed or left open wrongly, a tree comes out. */
type Filling = { element: Element | null; children: (BlockNode | ListItemNode | InlineNode)[]; format: number; address?: string }

/**
 * The formatted text behind rendered words and signs. What conditions left empty is gone: paragraphs, list items, lists
 * and links without words, and the blanks around what was left out. Pure.
 */
export function rebuild({ words, rich, elements }: Rendered): RichText {
  const root: Filling = { element: null, children: [], format: 0 }
  const stack: Filling[] = [root]
  const top = () => stack.at(-1)!
  const close = () => {
    const done = stack.pop()!
    top().children.push(...closed(done))
  }
  for (const part of signs.read(words)) {
    if (typeof part === 'string') {
      if (top().element !== null && top().element!.kind !== 'list') top().children.push(...textOf(part, top().format))
    } else if (part.kind === 'b') top().children.push({ type: 'linebreak', version: 1 })
    else if (part.kind === 'a') {
      top().address = top().children.map((child) => (child.type === 'text' ? child.text : '')).join('').trim()
      top().children = []
    } else if (part.kind === 'v') top().children.push(...(rich[part.index]?.state.root.children ?? []))
    else if (part.kind === 'o') {
      const opened = elements[part.index]
      if (opened) stack.push({ element: opened, children: [], format: (top().format | (opened.kind === 'format' ? opened.format : 0)) & everyFormat })
    } else if (stack.some(({ element: open }) => open !== null && open === elements[part.index])) {
      while (top().element !== elements[part.index]) close()
      close()
    } else if (stack.length > 1) close()
  }
  while (stack.length > 1) close()
  return { root: { ...element, type: 'root', children: withoutGaps(root.children.filter(isBlock)) } }
}

/** What an element comes to: itself, its bare children, or nothing. */
function closed({ element: done, children, address }: Filling): (BlockNode | ListItemNode | InlineNode)[] {
  switch (done?.kind) {
    case 'blank':
      return [paragraph([])]
    case 'paragraph':
    case 'quote':
      return blocksOf(children, done.kind)
    case 'list': {
      const items = children.filter((child): child is ListItemNode => child.type === 'listitem')
      return items.length > 0 ? [list(done, items)] : []
    }
    case 'item':
      return itemsOf(children)
    case 'link':
      return linked(done.url ?? address, children.filter(isWords))
    default:
      return children
  }
}

/** A paragraph with its words; formatted values in it stand as blocks of their own. */
function blocksOf(children: Filling['children'], kind: 'paragraph' | 'quote'): BlockNode[] {
  const blocks: BlockNode[] = []
  let words: InlineNode[] = []
  const flush = () => {
    const told = trimmed(words)
    if (told.length > 0) blocks.push(kind === 'quote' ? { ...element, type: 'quote', children: told } : paragraph(told))
    words = []
  }
  for (const child of children) {
    if (!isBlock(child)) words.push(child as InlineNode)
    else {
      flush()
      blocks.push(kind === 'quote' && child.type === 'paragraph' ? { ...element, type: 'quote', children: child.children } : child)
    }
  }
  flush()
  return blocks
}

/** An item keeps to one line of words; the words of a formatted value in it stand one after the other. */
function itemsOf(children: Filling['children']): ListItemNode[] {
  const lists = children.filter((child): child is ListNode => child.type === 'list')
  const words = trimmed(children.flatMap((child) => (child.type === 'list' || child.type === 'listitem' ? [] : isBlock(child) ? (child.children as InlineNode[]) : [child as InlineNode])))
  return [...(words.length > 0 ? [words] : []), ...lists.map((each) => [each])].map((held) => ({ ...element, type: 'listitem', value: 1, children: held }))
}

/** Words without an address stay words. */
function linked(address: string | undefined, words: (TextNode | { type: 'linebreak'; version: 1 })[]): InlineNode[] {
  const safe = address === undefined ? null : safeLink(address)
  if (safe === null || words.length === 0) return words
  return [{ ...element, type: 'link', url: safe, ...linkTarget, children: words } satisfies LinkNode]
}

function list({ listType, start }: Extract<Element, { kind: 'list' }>, items: ListItemNode[]): ListNode {
  let value = start - 1
  const children = items.map((item) => ({ ...item, value: item.children.some(({ type }) => type === 'list') ? value + 1 : (value += 1) }))
  return { ...element, type: 'list', listType, tag: listType === 'number' ? 'ol' : 'ul', start, children }
}

/** Words without the blanks that left-out parts leave behind: none at the ends, never two in a row. */
function trimmed(nodes: readonly InlineNode[]): InlineNode[] {
  const told: InlineNode[] = []
  for (const node of nodes) {
    const before = told.at(-1)
    const atStart = before === undefined || before.type === 'linebreak' || (before.type === 'text' && before.text.endsWith(' '))
    if (node.type === 'linebreak' && before === undefined) continue
    const text = node.type === 'text' && atStart ? node.text.trimStart() : null
    if (text !== '') told.push(node.type === 'text' && text !== null ? { ...node, text } : node)
  }
  for (let last = told.at(-1); last; last = told.at(-1)) {
    if (last.type === 'text' && last.text.trimEnd() !== '') {
      told[told.length - 1] = { ...last, text: last.text.trimEnd() }
      break
    }
    if (last.type !== 'text' && last.type !== 'linebreak') break
    told.pop()
  }
  return told
}

/** Blank lines stay where somebody left them, one at a time, and none at the ends. Lists that a loop made are one. */
function withoutGaps(blocks: readonly BlockNode[]): BlockNode[] {
  const isBlank = (block: BlockNode | undefined) => block === undefined || (block.type === 'paragraph' && block.children.length === 0)
  const told: BlockNode[] = []
  for (const block of blocks.filter((each, index) => !isBlank(each) || !(isBlank(blocks[index - 1]) || blocks.slice(index + 1).every(isBlank)))) {
    const before = told.at(-1)
    if (block.type === 'list' && before?.type === 'list' && before.listType === block.listType) {
      told[told.length - 1] = list({ kind: 'list', listType: before.listType, start: before.start }, [...before.children, ...block.children])
    } else told.push(block)
  }
  return told
}

function textOf(words: string, format: number): TextNode[] {
  const text = cleanText(words, { oneLine: true }).replace(/[ \t]{2,}/g, ' ')
  return text === '' ? [] : [{ type: 'text', version: 1, text, format, detail: 0, mode: 'normal', style: '' }]
}

const paragraph = (children: InlineNode[]): BlockNode => ({ ...element, type: 'paragraph', textFormat: 0, textStyle: '', children })
const isBlock = (node: Filling['children'][number]): node is BlockNode => node.type === 'paragraph' || node.type === 'quote' || node.type === 'list'
const isWords = (node: Filling['children'][number]): node is TextNode | { type: 'linebreak'; version: 1 } => node.type === 'text' || node.type === 'linebreak'
