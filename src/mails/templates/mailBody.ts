import { formats } from '../../shared/richText/limits.ts'
import type { BlockNode, InlineNode, ListItemNode, ListNode, RichText, TextNode } from '../../shared/richText/nodes.ts'
import { escaped } from './escaped.ts'

const text = 'margin:0 0 16px;font-size:16px;line-height:26px'

/**
 * Formatted text as HTML of a mail: the tags of shared/richText, each with its looks, since mail programs take style
 * sheets away. `start` is the side a line begins on. Pure.
 */
export function mailBody({ root }: RichText, start: 'left' | 'right'): string {
  return root.children.map((block) => blockOf(block, start)).join('\n')
}

function blockOf(block: BlockNode, start: 'left' | 'right'): string {
  switch (block.type) {
    case 'paragraph':
      return `<p class="t" style="${text};color:#1c2420">${inlinesOf(block.children) || '&nbsp;'}</p>`
    case 'quote':
      return `<blockquote class="q" style="${text};padding:2px 14px;border-${start}:3px solid #1a5f3f;color:#44524b">${inlinesOf(block.children)}</blockquote>`
    case 'list':
      return listOf(block, start)
    default:
      return block satisfies never
  }
}

function listOf({ listType, start: first, children }: ListNode, start: 'left' | 'right'): string {
  const tag = listType === 'bullet' ? 'ul' : 'ol'
  const from = listType === 'number' && first !== 1 ? ` start="${first}"` : ''
  const items = children.map((item) => itemOf(item, start)).join('')
  return `<${tag}${from} class="t" style="${text};padding:0;margin-${start}:22px;color:#1c2420">${items}</${tag}>`
}

function itemOf({ children }: ListItemNode, start: 'left' | 'right'): string {
  return `<li style="margin:0 0 6px">${children.map((each) => (each.type === 'list' ? listOf(each, start) : inlineOf(each))).join('')}</li>`
}

const inlinesOf = (nodes: readonly InlineNode[]): string => nodes.map(inlineOf).join('')

function inlineOf(node: InlineNode): string {
  switch (node.type) {
    case 'text':
      return formatted(node)
    case 'linebreak':
      return '<br>'
    case 'mention':
      return `<strong>@${escaped(node.name)}</strong>`
    case 'link':
    case 'autolink':
      return `<a class="a" href="${escaped(node.url)}" target="_blank" rel="noopener noreferrer nofollow" style="color:#1a5f3f;text-decoration:underline">${inlinesOf(node.children)}</a>`
    default:
      return node satisfies never
  }
}

const tags = [
  ['code', formats.code], ['s', formats.strikethrough], ['u', formats.underline], ['em', formats.italic], ['strong', formats.bold],
] as const

function formatted({ text: words, format }: TextNode): string {
  return tags.reduce((inner, [tag, bit]) => ((format & bit) === 0 ? inner : `<${tag}>${inner}</${tag}>`), escaped(words))
}
