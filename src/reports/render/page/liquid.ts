import type { Template } from 'liquidjs'
import { escaped } from '../../../mails/templates/escaped.ts'
import { liquidEngine } from '../../../mails/templates/liquidEngine.ts'
import { Markup } from './markup.ts'

/** The most a page may come to before its tables are put in, in characters. */
export const pageAtMost = 4_000_000

const engine = liquidEngine({ parseLimit: 200_000, memoryLimit: 2_000_000, renderLimit: 3_000 }, written)

/** Reads the page of a template. Raises the error of liquidjs, which knows the line. */
export function parsePage(source: string): Template[] {
  return engine.parse(source)
}

/** The page as HTML: values are text, but for our own Markup. Raises the error of liquidjs, and RangeError for too long a page. */
export function renderPage(templates: Template[], variables: object): string {
  const html = engine.renderSync(templates, variables) as string
  if (html.length > pageAtMost) throw new RangeError(`output limit of ${pageAtMost} characters exceeded`)
  return html
}

function written(value: unknown): string {
  if (value instanceof Markup) return value.html
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? value.map(written).filter((each) => each !== '').join(', ') : ''
}
