import type { BlockNode, InlineNode, ListItemNode, ListNode, RichText } from '../../shared/richText/nodes.ts'
import { variableOfLink } from './readBody.ts'
import { signs } from './signs.ts'

/** What a sign stands for. `format` is the sum of bits that shared/richText knows. */
export type Element =
  | { kind: 'paragraph' | 'quote' | 'item' | 'blank' }
  | { kind: 'list'; listType: 'bullet' | 'number'; start: number }
  /** `url` null: a variable gives it. */
  | { kind: 'link'; url: string | null }
  | { kind: 'format'; format: number }

/** A piece of Liquid that formatting tears apart, by the line it stands on. */
export type Torn = { line: number; name: string }

/** A link that leads to a variable. */
export type LinkToVariable = { line: number; name: string }

/** A formatted text as one Liquid source: a line of it for every paragraph, quote and list item, as people count them. */
export type Flow = { source: string; elements: Element[]; torn: Torn[]; links: LinkToVariable[] }

/** One output or tag. Longer ones than this nobody reads; without a limit, a thousand beginnings without an end take minutes. */
const piece = /\{\{[\s\S]{0,1000}?\}\}|\{%[\s\S]{0,1000}?%\}/g

/** What is left of Liquid in a text that holds no more than a part of it; null where all of it is whole. Pure. */
export function tornIn(text: string): string | null {
  for (const part of text.split(piece)) {
    const begun = firstOf(part, ['{{', '{%'])
    if (begun >= 0) return part.slice(begun, begun + 60).trim()
    const ended = firstOf(part, ['}}', '%}'])
    if (ended >= 0) return part.slice(Math.max(0, ended - 58), ended + 2).trim()
  }
  return null
}

function firstOf(text: string, marks: readonly string[]): number {
  const found = marks.map((mark) => text.indexOf(mark)).filter((index) => index >= 0)
  return found.length === 0 ? -1 : Math.min(...found)
}

/**
 * Liquid may begin in one paragraph and end in another, as long as both ends stand in the same kind of place: what lies
 * between can then be left out or repeated, and every element is closed again. Other Liquid is named in `torn`. Pure.
 */
export function flowOf({ root }: RichText): Flow {
  const flow = new Writing()
  for (const block of root.children) flow.block(block)
  return flow.done()
}

/** A construct that is not closed yet, with the place it began in. */
type Open = { name: string; place: string; line: number }

class Writing {
  readonly #parts: string[] = []
  readonly #elements: Element[] = []
  readonly #torn: Torn[] = []
  readonly #links: LinkToVariable[] = []
  readonly #place: Element[] = []
  readonly #open: Open[] = []
  #line = 1

  done(): Flow {
    return { source: this.#parts.join(''), elements: this.#elements, torn: this.#torn, links: this.#links }
  }

  block(block: BlockNode): void {
    if (block.type === 'list') return this.#list(block)
    const kind = block.type === 'quote' ? 'quote' : block.children.length === 0 ? 'blank' : 'paragraph'
    this.#within({ kind }, () => this.#inlines(block.children))
    this.#endOfLine()
  }

  #list({ listType, start, children }: ListNode): void {
    this.#within({ kind: 'list', listType, start }, () => children.forEach((item) => this.#item(item)))
  }

  #item({ children }: ListItemNode): void {
    this.#within({ kind: 'item' }, () => {
      for (const child of children) {
        if (child.type === 'list') this.#list(child)
        else this.#inlines([child])
      }
    })
    if (!children.some(({ type }) => type === 'list')) this.#endOfLine()
  }

  #inlines(nodes: readonly InlineNode[]): void {
    for (const node of nodes) {
      if (node.type === 'linebreak') this.#parts.push(signs.lineBreak)
      else if (node.type === 'text') this.#text(node.text, node.format)
      else if (node.type !== 'mention') this.#link(node.url, node.children)
    }
  }

  /** The address of a link to a variable is written out at its beginning, and read back from there. */
  #link(url: string, children: readonly InlineNode[]): void {
    const variable = variableOfLink(url)
    this.#within({ kind: 'link', url: variable === null ? url : null }, () => {
      if (variable !== null) {
        this.#links.push({ line: this.#line, name: variable })
        this.#parts.push(`{{ ${variable} }}`, signs.address)
      }
      this.#inlines(children)
    })
  }

  #text(text: string, format: number): void {
    if (format === 0) return this.#words(text)
    this.#within({ kind: 'format', format }, () => this.#words(text))
  }

  #words(text: string): void {
    const words = signs.without(text)
    const torn = tornIn(words)
    if (torn !== null) this.#torn.push({ line: this.#line, name: torn })
    for (const [tag] of words.matchAll(piece)) this.#construct(tag)
    this.#parts.push(words)
  }

  /** Every part of a construct (`if`, `elsif`, `else`, `endif`) stands in the same kind of place as its beginning. */
  #construct(tag: string): void {
    const [, name = ''] = /^\{%-?\s*(\w+)/.exec(tag) ?? []
    const place = this.#place.map((element) => placeOf(element)).join('>')
    if (['if', 'unless', 'case', 'for', 'comment'].includes(name)) this.#open.push({ name, place, line: this.#line })
    const begun = this.#open.at(-1)
    if (!begun) return
    if (begun.place !== place && /^(?:elsif|else|when|end\w+)$/.test(name)) this.#torn.push({ line: this.#line, name: tag.slice(0, 60) })
    if (name === `end${begun.name}`) this.#open.pop()
  }

  #within(element: Element, write: () => void): void {
    const index = this.#elements.push(element) - 1
    this.#place.push(element)
    this.#parts.push(signs.open(index))
    write()
    this.#parts.push(signs.close(index))
    this.#place.pop()
  }

  #endOfLine(): void {
    this.#parts.push('\n')
    this.#line += 1
  }
}

function placeOf(element: Element): string {
  if (element.kind === 'list') return element.listType
  return element.kind === 'format' ? `format${element.format}` : element.kind
}
