import { formats } from './limits.ts'
import type { BlockNode, InlineNode, ListItemNode, ListNode, TextNode } from './nodes.ts'
import { readRichText } from './readRichText.ts'

/**
 * A formatted text as HTML for mails. Reads it anew, wherever it comes from: what is not ours gives nothing at all, so
 * only these tags leave: p, blockquote, ul, ol, li, a, strong, em, u, s, code, br.
 */
export function htmlOf(value: unknown): string {
  return (readRichText(value).state?.root.children ?? []).map(blockOf).join('')
}

function blockOf(block: BlockNode): string {
  switch (block.type) {
    case 'paragraph':
      return `<p dir="auto">${inlinesOf(block.children) || '<br>'}</p>`
    case 'quote':
      return `<blockquote dir="auto">${inlinesOf(block.children)}</blockquote>`
    case 'list':
      return listOf(block)
    default:
      return block satisfies never
  }
}

function listOf({ listType, start, children }: ListNode): string {
  const items = children.map(itemOf).join('')
  return listType === 'bullet' ? `<ul dir="auto">${items}</ul>` : `<ol dir="auto"${start === 1 ? '' : ` start="${start}"`}>${items}</ol>`
}

function itemOf({ children }: ListItemNode): string {
  return `<li dir="auto">${children.map((each) => (each.type === 'list' ? listOf(each) : inlineOf(each))).join('')}</li>`
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
      return `<a href="${escaped(node.url)}" target="_blank" rel="noopener noreferrer nofollow">${inlinesOf(node.children)}</a>`
    default:
      return node satisfies never
  }
}

const tags = [
  ['code', formats.code], ['s', formats.strikethrough], ['u', formats.underline], ['em', formats.italic], ['strong', formats.bold],
] as const

function formatted({ text, format }: TextNode): string {
  return tags.reduce((inner, [tag, bit]) => ((format & bit) === 0 ? inner : `<${tag}>${inner}</${tag}>`), escaped(text))
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;')
}
