import { cleanText } from '../../shared/richText/cleanText.ts'
import type { RichText } from '../../shared/richText/nodes.ts'
import type { Locale } from '../../shared/text.ts'
import { flowOf } from './flow.ts'
import { parseLiquid, renderLiquid } from './liquid.ts'
import { rebuild } from './rebuild.ts'
import { signs } from './signs.ts'
import type { Variables } from './variables/fill.ts'
import type { Words } from './words.ts'

/** What a template says to one reader: lines without control characters, and formatted text without Liquid. */
export type SaidWords = { subject: string; body: RichText; button: string | null }

/** The longest line a subject or button may come to, in characters. */
const lineAtMost = { subject: 200, button: 80 } as const

/** The words of a template with its variables in them. Raises the error of liquidjs where they cannot be made. */
export function renderWords({ subject, body, button }: Words, variables: Variables, locale: Locale): SaidWords {
  const { source, elements } = flowOf(body)
  const { words, rich } = renderLiquid(parseLiquid(source), variables, { locale, oneLine: false })
  const said = button === null ? '' : lineOf(button, variables, locale, lineAtMost.button)
  return {
    subject: lineOf(subject, variables, locale, lineAtMost.subject),
    body: rebuild({ words, rich, elements }),
    button: said === '' ? null : said,
  }
}

/** One line, whatever is named in it: a line end in a subject would begin a new header. */
function lineOf(source: string, variables: Variables, locale: Locale, most: number): string {
  const { words } = renderLiquid(parseLiquid(signs.without(source)), variables, { locale, oneLine: true })
  const line = cleanText(signs.without(words), { oneLine: true }).replace(/[\s\u2028\u2029]+/g, ' ').trim()
  return shortened(line, most)
}

/** Cut between characters, and never inside an isolate. */
function shortened(line: string, most: number): string {
  const characters = [...line]
  if (characters.length <= most) return line
  const kept = characters.slice(0, most - 1).join('')
  const open = kept.split('\u2068').length - kept.split('\u2069').length
  return `${kept}…${'\u2069'.repeat(Math.max(0, open))}`
}
