import type { Endpoint, SanitizedConfig } from 'payload'

/** An address of the API: what may be asked there, by method in capitals. */
export type Route = { methods: Map<string, Endpoint> }

type Compiled = { pattern: RegExp; endpoint: Endpoint }
type Table = { root: Compiled[]; collections: Map<string, Compiled[]>; globals: Map<string, Compiled[]> }

// Derived from the config and from nothing else, so it may live as long as the config does.
const tables = new WeakMap<SanitizedConfig, Table>()

/**
 * Everything that can be asked at a path (below the API's base, beginning with a slash). Finds what Payload's own
 * router finds, for every method at once: without it a wrong method would look like an unknown address.
 */
export function routeAt(config: SanitizedConfig, path: string): Route {
  const table = tables.get(config) ?? compile(config)
  tables.set(config, table)
  const { endpoints, rest } = placeOf(table, path)
  const methods = new Map<string, Endpoint>()
  for (const { pattern, endpoint } of endpoints) {
    const method = endpoint.method.toUpperCase()
    if (!methods.has(method) && pattern.test(rest)) methods.set(method, endpoint)
  }
  return { methods }
}

function placeOf(table: Table, path: string): { endpoints: Compiled[]; rest: string } {
  const [first = '', second = ''] = path.slice(1).split('/')
  if (first === 'globals') {
    return { endpoints: table.globals.get(second) ?? [], rest: path.slice(`/globals/${second}`.length) || '/' }
  }
  const ofCollection = table.collections.get(first)
  if (!ofCollection) return { endpoints: table.root, rest: path }
  return { endpoints: ofCollection, rest: path.slice(first.length + 1) || '/' }
}

function compile(config: SanitizedConfig): Table {
  const all = (endpoints: Endpoint[] | false | undefined) =>
    (endpoints || []).map((endpoint) => ({ pattern: patternOf(endpoint.path), endpoint }))
  return {
    root: all(config.endpoints),
    collections: new Map(
      config.collections.map((each) => [each.slug, isOffered(each.slug) ? all(each.endpoints).filter(leads(each)) : []]),
    ),
    globals: new Map(config.globals.map((each) => [each.slug, all(each.endpoints).filter(leads(each))])),
  }
}

/** Payload has doors for versions also where there are none: they ended in an error. */
function leads({ versions }: { versions?: unknown }) {
  return ({ endpoint: { path } }: Compiled): boolean => Boolean(versions) || !path.startsWith('/versions')
}

/** Of the framework's own collections only what its admin UI asks over REST; its keys, jobs and locks are nobody's. */
function isOffered(slug: string): boolean {
  return !slug.startsWith('payload-') || slug === 'payload-preferences' || slug === 'payload-query-presets'
}

/** `/versions/:id?` as an expression. Only what Payload's and our paths use: names, optional names, fixed words. */
function patternOf(path: string): RegExp {
  const parts = path.split('/').filter((part) => part !== '').map((part) => {
    if (part.startsWith(':')) return part.endsWith('?') ? '(?:/[^/]+)?' : '/[^/]+'
    return `/${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
  })
  return new RegExp(`^${parts.join('') || ''}/?$`, 'i')
}
