import { Liquid, type Template } from 'liquidjs'
import { escaped } from '../../../mails/templates/escaped.ts'
import { allowedFilters, allowedTags } from '../../../mails/templates/liquid.ts'
import { Markup } from './markup.ts'

/** `parse` and `memory` are counted in characters and list entries, `render` in milliseconds. */
const limits = { parseLimit: 200_000, memoryLimit: 2_000_000, renderLimit: 3_000 } as const

/** The most a page may come to before its tables are put in, in characters. */
export const pageAtMost = 4_000_000

const engine = new Liquid({
  ...limits,
  ownPropertyOnly: true,
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  templates: {},
  outputEscape: written,
})
for (const name of Object.keys(engine.tags)) if (!allowedTags.some((allowed) => allowed === name)) delete engine.tags[name]
for (const name of Object.keys(engine.filters)) if (!allowedFilters.some((allowed) => allowed === name)) delete engine.filters[name]

/** Reads the page of a template. Raises the error of liquidjs, which knows the line. */
export function parsePage(source: string): Template[] {
  return engine.parse(source)
}

/** Every variable a page names, with the lines they stand on. */
export function analysePage(templates: Template[]) {
  return engine.analyzeSync(templates, { partials: false })
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
