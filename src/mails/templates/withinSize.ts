import type { BlockNode, InlineNode, ListItemNode, RichText } from '../../shared/richText/nodes.ts'
import { say, type Locale, type Text } from '../../shared/text.ts'
import { bodyOfMarkup } from './bodyOfMarkup.ts'
import { mailBody } from './mailBody.ts'

/** What the words of a mail may come to in HTML, in bytes. Gmail cuts a mail off at 102 KB; the frame takes some ten. */
const bytesAtMost = 80_000

/** A text as long as a mail can be; what is cut off is said to be missing. Pure. */
export function withinSize(body: RichText, locale: Locale): RichText {
  if (sizeOf(body.root.children) <= bytesAtMost) return body
  const kept: BlockNode[] = []
  let left = bytesAtMost
  for (const block of body.root.children) {
    const size = sizeOf([block])
    if (size > left) {
      kept.push(...cut(block, left))
      break
    }
    kept.push(block)
    left -= size
  }
  return { root: { ...body.root, children: [...kept, ...bodyOfMarkup(say(more, locale)).root.children] } }
}

/** As many of the parts of a block as there is room for; a part that has none is cut in its words. */
function cut(block: BlockNode, room: number): BlockNode[] {
  let left = room - 400
  const fits = (part: InlineNode | ListItemNode): boolean => {
    left -= sizeOf([alone(part)])
    return left >= 0
  }
  if (block.type === 'list') {
    const children = block.children.slice(0, firstFalse(block.children, fits))
    return children.length > 0 ? [{ ...block, children }] : []
  }
  const count = firstFalse(block.children, fits)
  const children: InlineNode[] = block.children.slice(0, count)
  const next = block.children[count]
  // Escaped, a character may take six bytes.
  if (count === 0 && next?.type === 'text') children.push({ ...next, text: `${[...next.text].slice(0, Math.floor(room / 6) - 400).join('')}…` })
  return children.length > 0 ? [{ ...block, children }] : []
}

function firstFalse<Part>(parts: readonly Part[], test: (part: Part) => boolean): number {
  const index = parts.findIndex((part) => !test(part))
  return index < 0 ? parts.length : index
}

const frame = bodyOfMarkup('x').root
const alone = (part: InlineNode | ListItemNode): BlockNode =>
  part.type === 'listitem'
    ? { ...frame, type: 'list', listType: 'bullet', tag: 'ul', start: 1, children: [part] }
    : { ...frame, type: 'paragraph', textFormat: 0, textStyle: '', children: [part] }

/** In bytes of UTF-8. */
const sizeOf = (children: BlockNode[]): number => new TextEncoder().encode(mailBody({ root: { ...frame, children } }, 'left')).length

const more: Text = { en: 'There is more; follow the link to read the rest.', ar: 'للنص بقية، افتح الرابط لقراءته كاملاً.' }
