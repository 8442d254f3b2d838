import { element, type RichText } from '../../shared/richText/nodes.ts'
import { orderedJson } from '../../shared/orderedJson.ts'
import type { Locale, Text } from '../../shared/text.ts'

/** The words of a mail in one language, as they are edited. `body` holds Liquid in its texts and in the addresses of links. */
export type Words = { subject: string; body: RichText; button: string }

/** What an administrator writes: names only of templates of their own. */
export type Draft = Record<Locale, Words> & { name: string; nameAr: string }

/** What a template may name, as the editor offers it: `mails/templates/variables`. */
export type Variable = {
  name: string
  kind: 'text' | 'url' | 'number' | 'yesNo' | 'list'
  label: Text
  sample: Text | string
  optional?: boolean
  html?: boolean
  of?: readonly Variable[]
}

export type Field = 'subject' | 'body' | 'button'

/** A mistake in the words: where, in whose words, and what. `line` counts from 1. */
export type Fault = { locale: Locale; field: Field; line: number | null; message: string }

export const noWords: Words = { subject: '', body: { root: { ...element, type: 'root', children: [] } }, button: '' }

type AnyNode = { [member: string]: unknown; children?: AnyNode[] }

/**
 * A body as one text that two equal ones have in common: what editors add (directions, the marks of names) says
 * nothing, and texts of one format that stand side by side are one. Pure.
 */
export function canonicalBody(body: unknown): string {
  return orderedJson(told((body as { root?: AnyNode } | null)?.root ?? {}))
}

/** Whether two drafts say the same. */
export function isSame(one: Draft, other: Draft): boolean {
  const words = ({ subject, body, button }: Words) => [subject, canonicalBody(body), button]
  const all = ({ name, nameAr, en, ar }: Draft) => orderedJson([name, nameAr, words(en), words(ar)])
  return all(one) === all(other)
}

/** A state of the editor as it is sent: marked Liquid is text again, and texts side by side of one format are one. Pure. */
export function joinTexts<Node>(node: Node): Node {
  const { children, ...rest } = node as AnyNode
  if (!children) return (rest['type'] === 'liquid' ? { ...rest, type: 'text' } : node) as Node
  const joined: AnyNode[] = []
  for (const child of children.map(joinTexts)) {
    const before = joined.at(-1)
    if (before?.['type'] === 'text' && child['type'] === 'text' && before['format'] === child['format']) {
      joined[joined.length - 1] = { ...before, text: `${String(before['text'])}${String(child['text'])}` }
    } else joined.push(child)
  }
  return { ...rest, children: joined } as Node
}

const meant = ['type', 'text', 'url', 'listType', 'start'] as const

function told(node: AnyNode): unknown {
  const { children } = joinTexts(node)
  const format = node['type'] === 'text' && node['format'] !== 0 ? { format: node['format'] } : {}
  const members = Object.fromEntries(meant.filter((name) => node[name] !== undefined).map((name) => [name, node[name]]))
  return { ...members, ...format, ...(children ? { children: children.filter((child) => child['type'] !== 'text' || child['text'] !== '').map(told) } : {}) }
}
