import { Fragment, type ReactNode } from 'react'
import { formats } from '../../shared/richText/limits.ts'
import type { BlockNode, InlineNode, ListItemNode, ListNode, RichText as State, TextNode } from '../../shared/richText/nodes.ts'
import { safeLink } from '../../shared/richText/safeLink.ts'
import { stateOfPlainText } from '../../shared/richText/stateOfPlainText.ts'
import './richText.css'

/**
 * Formatted words, made of elements and never of markup. Each paragraph finds its own direction. What the page does
 * not know (a newer server) shows as nothing.
 */
export function RichText({ body, text }: { body: State | null; text: string }) {
  return <div className="mdc-words">{(body ?? stateOfPlainText(text)).root.children.map((block, index) => <Block key={index} block={block} />)}</div>
}

function Block({ block }: { block: BlockNode }) {
  if (block.type === 'paragraph') return <p dir="auto">{block.children.length > 0 ? <Inlines nodes={block.children} /> : <br />}</p>
  if (block.type === 'quote') return <blockquote dir="auto"><Inlines nodes={block.children} /></blockquote>
  return block.type === 'list' ? <List list={block} /> : null
}

function List({ list }: { list: ListNode }) {
  const items = list.children.map((item, index) => <Item key={index} item={item} />)
  return list.listType === 'number' ? <ol dir="auto" start={list.start}>{items}</ol> : <ul dir="auto">{items}</ul>
}

function Item({ item }: { item: ListItemNode }) {
  const holdsList = item.children.some(({ type }) => type === 'list')
  return (
    <li dir="auto" className={holdsList ? 'mdc-words__deeper' : undefined}>
      {item.children.map((child, index) => (child.type === 'list' ? <List key={index} list={child} /> : <Inline key={index} node={child} />))}
    </li>
  )
}

function Inlines({ nodes }: { nodes: readonly InlineNode[] }) {
  return nodes.map((node, index) => <Inline key={index} node={node} />)
}

function Inline({ node }: { node: InlineNode }): ReactNode {
  switch (node.type) {
    case 'text':
      return <Formatted node={node} />
    case 'linebreak':
      return <br />
    case 'mention':
      return <span className="mdc-mention">@<bdi>{node.name}</bdi></span>
    case 'link':
    case 'autolink': {
      const url = safeLink(node.url)
      const words = <Inlines nodes={node.children} />
      // Where it leads is told, too: its words may say something else.
      return url === null ? words : <a href={url} title={url} target="_blank" rel="noopener noreferrer nofollow">{words}</a>
    }
    default:
      return null
  }
}

const tags = [['code', formats.code], ['s', formats.strikethrough], ['u', formats.underline], ['em', formats.italic], ['strong', formats.bold]] as const

function Formatted({ node: { text, format } }: { node: TextNode }): ReactNode {
  return tags.reduce<ReactNode>((inner, [Tag, bit]) => ((format & bit) === 0 ? inner : <Tag>{inner}</Tag>), <Fragment>{text}</Fragment>)
}
