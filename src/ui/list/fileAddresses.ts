import type { CollectionSlug, Payload, Where } from 'payload'
import { slugs } from '../../shared/slugs.ts'

type SearchParams = Record<string, string | string[] | undefined>

/** The page that imports workbooks, once the config has one under the name `import`. */
export function importAddress(payload: Payload): string | null {
  const { admin, routes } = payload.config
  const views = admin.components?.views as Record<string, { path?: string } | undefined> | undefined
  const path = views?.['import']?.path
  return path ? `${routes.admin}${path}` : null
}

/** Of a list, beside its address: the order and the filter in which it stands without being told. */
type Remembered = { slug?: CollectionSlug; sort?: string | undefined; where?: Where | undefined }

/** The list under its present filter as a workbook, once the API has that endpoint. */
export function exportAddress(payload: Payload, current: SearchParams, { slug = slugs.transactions, sort, where }: Remembered = {}): string | null {
  const { endpoints } = payload.collections[slug]?.config ?? {}
  if (!Array.isArray(endpoints) || !endpoints.some(({ path }) => path === '/export')) return null
  const query = new URLSearchParams({ format: 'xlsx', ...(sort ? { sort } : {}) })
  if (where && !Object.keys(current).some((name) => name.startsWith('where['))) put(query, 'where', where)
  for (const [name, value] of Object.entries(current)) {
    if (typeof value === 'string' && (name.startsWith('where[') || name === 'search' || name === 'sort')) query.set(name, value)
  }
  return `${payload.config.routes.api}/${slug}/export?${query.toString()}`
}

/** Nested values as the API reads them: `where[and][0][status][equals]=draft`. */
function put(query: URLSearchParams, name: string, value: unknown): void {
  if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) put(query, `${name}[${key}]`, each)
  else query.set(name, String(value))
}
