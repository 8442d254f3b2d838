import { Liquid, type LiquidOptions } from 'liquidjs'

/** What a template may do beside naming variables. Nothing that reads files, leaves a loop midway or writes past the escape. */
export const allowedTags = ['if', 'unless', 'case', 'for', 'assign', 'comment'] as const

/** How a value may be changed on its way out. No `raw`, and no `date`: days come in the office's writing. */
export const allowedFilters = [
  'append', 'capitalize', 'default', 'downcase', 'first', 'join', 'last', 'minus', 'plus', 'prepend', 'remove', 'replace', 'round', 'size', 'slice',
  'strip', 'times', 'truncate', 'truncatewords', 'upcase',
] as const

/** `parseLimit` and `memoryLimit` are counted in characters and list entries, `renderLimit` in milliseconds. */
type Limits = Required<Pick<LiquidOptions, 'parseLimit' | 'memoryLimit' | 'renderLimit'>>

/** Liquid as people of the office may write it: strict, bounded, with no way out of the template. `written` puts a value into words. */
export function liquidEngine(limits: Limits, written: NonNullable<LiquidOptions['outputEscape']>): Liquid {
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
  return engine
}
