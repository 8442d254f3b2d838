import type { FieldError } from '../../shared/errors.ts'
import type { RichText } from '../../shared/richText/nodes.ts'
import { readRichText } from '../../shared/richText/readRichText.ts'
import type { Text } from '../../shared/text.ts'

/** Where a link of a template may lead to a variable: the whole address, and nothing but its name. */
const variableAddress = /^\s*(?:(?:https?:\/\/)?\{\{-?\s*([a-zA-Z_][\w.]*)\s*-?\}\}|https:\/\/variable\.invalid\/([a-zA-Z_][\w.]*))\s*$/

/** Such an address while the text is read: a host that cannot exist keeps the name. */
const stand = 'https://variable.invalid/'

/** How the address of a link to a variable is kept while the text is at work. */
export const addressOfVariable = (name: string): string => stand + name

/** The name of the variable a link leads to, or null where the address is written out. */
export function variableOfLink(url: string): string | null {
  return url.startsWith(stand) ? url.slice(stand.length) : null
}

/**
 * The text of a template from outside, by the schema of formatted texts, or what is wrong with it. Nobody can be
 * mentioned in it; links lead to an address, or to a variable (`variableOfLink`).
 */
export function readBody(value: unknown): { state: RichText; problems?: undefined } | { state?: undefined; problems: FieldError[] } {
  const read = readRichText(eachNode(value, ({ url, ...node }) => ({ ...node, url: typeof url === 'string' ? standingFor(url) : url })))
  if (read.problems) return { problems: read.problems.map((problem) => ({ ...problem, message: ownWords[problem.code ?? ''] ?? problem.message })) }
  const mention = JSON.stringify(read.state).includes('"type":"mention"')
  return mention ? { problems: [{ path: 'root', code: 'UNKNOWN_NODE', message: noMentions }] } : { state: read.state }
}

/** A body as it is stored: the form `readBody` gives, with the names of variables where links lead to them. */
export function storedBody(state: RichText): unknown {
  return eachNode(state, ({ url, ...node }) => {
    const variable = typeof url === 'string' ? variableOfLink(url) : null
    return { ...node, url: variable === null ? url : `{{ ${variable} }}` }
  })
}

function standingFor(url: string): string {
  const [, written, kept] = variableAddress.exec(url) ?? []
  const variable = written ?? kept
  if (variable !== undefined) return addressOfVariable(variable)
  // Liquid inside an address could lead anywhere; and the host that stands for variables is nobody's.
  return /\{\{|\{%|variable\.invalid/i.test(url) ? 'refused:' : url
}

/** The same JSON with every link changed. Goes no deeper than a text may be: below that it is refused anyway. */
function eachNode(value: unknown, change: (node: Record<string, unknown>) => Record<string, unknown>, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 40) return value
  if (Array.isArray(value)) return value.map((each) => eachNode(each, change, depth + 1))
  const node = value as Record<string, unknown>
  const linked = node['type'] === 'link' || node['type'] === 'autolink' ? change(node) : node
  return Object.fromEntries(Object.entries(linked).map(([name, each]) => [name, name === 'children' || name === 'root' ? eachNode(each, change, depth + 1) : each]))
}

const ownWords: Readonly<Record<string, Text>> = {
  LINK_REFUSED: {
    en: 'A link leads to an http, https or mailto address that is written out, or to one variable and nothing else: {{ transaction.link }}.',
    ar: 'يقود الرابط إلى عنوان http أو https أو mailto مكتوب كاملاً، أو إلى متغير واحد دون غيره: {{ transaction.link }}.',
  },
  UNKNOWN_NODE: {
    en: 'This kind of content cannot stand in a mail: paragraphs, lists, quotes, links and text can.',
    ar: 'لا يمكن أن يوجد هذا النوع من المحتوى في رسالة. المتاح: الفقرات والقوائم والاقتباسات والروابط والنصوص.',
  },
}

const noMentions: Text = { en: 'Nobody can be mentioned in a template.', ar: 'لا يمكن الإشارة إلى أحد في قالب.' }
