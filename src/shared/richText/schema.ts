import { z } from '../z.ts'
import { cleanText } from './cleanText.ts'
import { everyFormat, richTextLimits } from './limits.ts'
import { element, linkTarget, type BlockNode, type InlineNode, type LinebreakNode, type ListItemNode, type ListNode, type TextNode } from './nodes.ts'
import { safeLink } from './safeLink.ts'

/** What Lexical writes and we do not keep: it may be there, and says nothing. */
const ignored = z.unknown().optional()
const ofElement = { version: ignored, direction: ignored, format: ignored, indent: ignored, textFormat: ignored, textStyle: ignored }
const ofText = { version: ignored, detail: ignored, mode: ignored, style: ignored }

const text = z
  .strictObject({ ...ofText, type: z.literal('text'), text: z.string(), format: z.int().min(0).max(everyFormat).default(0) })
  .transform(({ text, format }): TextNode => ({ type: 'text', version: 1, text: cleanText(text, { oneLine: true }), format, detail: 0, mode: 'normal', style: '' }))

const linebreak = z
  .strictObject({ version: ignored, type: z.literal('linebreak') })
  .transform((): LinebreakNode => ({ type: 'linebreak', version: 1 }))

/** A name is shown without what could turn the line around it. */
const mention = z
  .strictObject({
    ...ofText,
    type: z.literal('mention'),
    text: ignored,
    format: ignored,
    user: z.int().min(1).max(2_147_483_647),
    name: z.string().max(richTextLimits.name).default(''),
  })
  .transform(({ user, name }) => ({ type: 'mention' as const, version: 1 as const, user, name: cleanText(name, { oneLine: true }) }))

const url = z.string().transform((claimed, ctx) => {
  const safe = safeLink(claimed)
  if (safe !== null) return safe
  ctx.addIssue({ code: 'custom', params: { problem: 'link' } })
  return z.NEVER
})
const ofLink = { ...ofElement, url, rel: ignored, target: ignored, title: ignored }
const words = z.array(z.discriminatedUnion('type', [text, linebreak]))

const link = z
  .strictObject({ ...ofLink, type: z.literal('link'), children: words })
  .transform(({ url, children }) => ({ ...element, type: 'link' as const, url, ...linkTarget, children }))
const autolink = z
  .strictObject({ ...ofLink, type: z.literal('autolink'), isUnlinked: ignored, children: words })
  .transform(({ url, children }) => ({ ...element, type: 'autolink' as const, isUnlinked: false as const, url, ...linkTarget, children }))

const inline = z.discriminatedUnion('type', [text, linebreak, mention, link, autolink])

const paragraph = z
  .strictObject({ ...ofElement, type: z.literal('paragraph'), children: z.array(inline) })
  .transform(({ children }) => ({ ...element, type: 'paragraph' as const, textFormat: 0 as const, textStyle: '' as const, children }))
const quote = z
  .strictObject({ ...ofElement, type: z.literal('quote'), children: z.array(inline) })
  .transform(({ children }) => ({ ...element, type: 'quote' as const, children }))

const listItem: z.ZodType<ListItemNode> = z
  .strictObject({
    ...ofElement,
    type: z.literal('listitem'),
    value: ignored,
    checked: ignored,
    children: z.array(z.lazy(() => z.discriminatedUnion('type', [text, linebreak, mention, link, autolink, list]))),
  })
  .transform(({ children }) => ({ ...element, type: 'listitem' as const, value: 1, children: children as (InlineNode | ListNode)[] }))

const list = z
  .strictObject({
    ...ofElement,
    type: z.literal('list'),
    listType: z.enum(['bullet', 'number']),
    tag: ignored,
    start: z.int().min(1).max(1_000_000).default(1),
    children: z.array(listItem),
  })
  .transform(({ listType, start, children }): ListNode => ({
    ...element,
    type: 'list',
    listType,
    tag: listType === 'number' ? 'ol' : 'ul',
    start,
    // A list that stands deeper takes no number of its own.
    children: children.map((each, index) => ({ ...each, value: start + ownNumber(children, index) })),
  }))

const holdsList = ({ children }: ListItemNode) => children.some(({ type }) => type === 'list')
const ownNumber = (items: readonly ListItemNode[], index: number) => items.slice(0, index).filter((each) => !holdsList(each)).length

const block = z.discriminatedUnion('type', [paragraph, quote, list])

/** The kinds of nodes there are; see nodes.ts. It descends as deep as the state goes: measure that before. */
export const richTextSchema = z
  .strictObject({ root: z.strictObject({ ...ofElement, type: z.literal('root'), children: z.array(block) }) })
  .transform(({ root }) => ({ root: { ...element, type: 'root' as const, children: root.children as BlockNode[] } }))
