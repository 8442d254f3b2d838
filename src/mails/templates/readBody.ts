import type { FieldError } from '../../shared/errors.ts'
import type { RichText } from '../../shared/richText/nodes.ts'
import { readRichText } from '../../shared/richText/readRichText.ts'
import type { Text } from '../../shared/text.ts'

/** Where a link of a template may lead to a variable: the whole address, and nothing but its name. */
const variableAddress = /^\s*(?:https?:\/\/)?\{\{-?\s*([a-zA-Z_][\w.]*)\s*-?\}\}\s*$/

/** Such an address while the text is read: a host that cannot exist keeps the name. */
const stand = 'https://variable.invalid/'

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
  if (read.problems) return read
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
  const [, variable] = variableAddress.exec(url) ?? []
  if (variable !== undefined) return stand + variable
  // Written out by somebody, it would be taken for a variable afterwards.
  return url.includes('variable.invalid') ? 'refused:' : url
}

/** The same JSON with every link changed. Goes no deeper than a text may be: below that it is refused anyway. */
function eachNode(value: unknown, change: (node: Record<string, unknown>) => Record<string, unknown>, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > 40) return value
  if (Array.isArray(value)) return value.map((each) => eachNode(each, change, depth + 1))
  const node = value as Record<string, unknown>
  const linked = node['type'] === 'link' || node['type'] === 'autolink' ? change(node) : node
  return Object.fromEntries(Object.entries(linked).map(([name, each]) => [name, name === 'children' || name === 'root' ? eachNode(each, change, depth + 1) : each]))
}

const noMentions: Text = { en: 'Nobody can be mentioned in a template.', ar: 'لا يمكن الإشارة إلى أحد في قالب.' }
