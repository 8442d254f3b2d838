import type { FieldError } from '../errors.ts'
import type { Text } from '../text.ts'
import type { z } from '../z.ts'
import { richTextLimits } from './limits.ts'
import type { RichText } from './nodes.ts'
import { richTextSchema } from './schema.ts'

/** What was read, or what is wrong with it: at most ten places, each by its path (`root.children.0.url`). */
export type ReadRichText = { state: RichText; problems?: undefined } | { state?: undefined; problems: FieldError[] }

/**
 * A formatted text from outside, brought to the one form we keep; or the nodes that are not ours. Takes anything at all
 * and never throws: size and depth are measured before the shape is looked at.
 */
export function readRichText(value: unknown): ReadRichText {
  const excess = measure(value)
  if (excess) return { problems: [excess] }
  const parsed = richTextSchema.safeParse(value)
  if (parsed.success) return { state: parsed.data }
  return { problems: parsed.error.issues.slice(0, 10).map(problemOf) }
}

/** Walks without descending into itself: a text may be a hundred thousand lists deep. */
function measure(value: unknown): FieldError | null {
  const waiting: { node: unknown; path: string; depth: number }[] = [{ node: rootOf(value), path: 'root', depth: 1 }]
  let nodes = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, path, depth } = next
    nodes += 1
    if (depth > richTextLimits.depth) return { path, code: 'TOO_DEEP', message: tooDeep }
    if (nodes > richTextLimits.nodes) return { path: 'root', code: 'TOO_MANY_NODES', message: tooManyNodes }
    const children = childrenOf(node)
    for (const [index, child] of children.entries()) waiting.push({ node: child, path: `${path}.children.${index}`, depth: depth + 1 })
  }
  return sizeOf(value) > richTextLimits.bytes ? { path: 'root', code: 'TOO_LARGE', message: tooLarge } : null
}

const rootOf = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'root' in value ? value.root : undefined)

function childrenOf(node: unknown): readonly unknown[] {
  return typeof node === 'object' && node !== null && 'children' in node && Array.isArray(node.children) ? node.children : []
}

/** Bytes of the JSON; what cannot be written as JSON (another member nested without end, a circle) is too large. */
function sizeOf(value: unknown): number {
  try {
    return new TextEncoder().encode(JSON.stringify(value) ?? '').length
  } catch {
    return Infinity
  }
}

function problemOf(issue: z.core.$ZodIssue): FieldError {
  const path = issue.path.join('.') || 'root'
  if (issue.code === 'invalid_union') return { path, code: 'UNKNOWN_NODE', message: unknownNode }
  if (issue.code === 'unrecognized_keys') return { path, code: 'UNKNOWN_MEMBER', message: unknownMember(issue.keys) }
  if (issue.code === 'custom') return { path, code: 'LINK_REFUSED', message: linkRefused }
  return { path, code: 'INVALID', message: invalid }
}

const { bytes, depth, nodes } = richTextLimits
const tooDeep: Text = { en: `The text is nested deeper than ${depth} levels.`, ar: `النص متداخل أكثر من ${depth} مستوى.` }
const tooManyNodes: Text = { en: `The text has more than ${nodes} parts.`, ar: `يحتوي النص على أكثر من ${nodes} جزء.` }
const tooLarge: Text = { en: `The formatted text is larger than ${bytes / 1024} KB.`, ar: `حجم النص المنسق أكبر من ${bytes / 1024} كيلوبايت.` }
const unknownNode: Text = {
  en: 'This kind of content cannot stand here. Comments hold paragraphs, lists, quotes, links, mentions and text.',
  ar: 'لا يمكن أن يوجد هنا هذا النوع من المحتوى. تحتوي التعليقات على فقرات وقوائم واقتباسات وروابط وإشارات ونصوص.',
}
const unknownMember = (keys: readonly string[]): Text => {
  const named = keys.slice(0, 5).map((key) => key.slice(0, 40)).join(', ')
  return { en: `Not known here: ${named}.`, ar: `غير معروف هنا: ${named}.` }
}
const linkRefused: Text = {
  en: 'Links lead to http, https or mailto addresses, without a name and password in them.',
  ar: 'تقود الروابط إلى عناوين http أو https أو mailto دون اسم مستخدم أو كلمة مرور فيها.',
}
const invalid: Text = { en: 'The value is not one that can stand here.', ar: 'القيمة غير مقبولة هنا.' }
