import type { Payload } from 'payload'

type SearchParams = Record<string, string | string[] | undefined>

/** The page that imports workbooks, once the config has one under the name `import`. */
export function importAddress(payload: Payload): string | null {
  const { admin, routes } = payload.config
  const views = admin.components?.views as Record<string, { path?: string } | undefined> | undefined
  const path = views?.['import']?.path
  return path ? `${routes.admin}${path}` : null
}

/** The list under its present filter as a workbook, once the API has that endpoint. */
export function exportAddress(payload: Payload, current: SearchParams): string | null {
  const { endpoints } = payload.collections['transactions']?.config ?? {}
  if (!Array.isArray(endpoints) || !endpoints.some(({ path }) => path === '/export')) return null
  const query = new URLSearchParams({ format: 'xlsx' })
  for (const [name, value] of Object.entries(current)) {
    if (typeof value === 'string' && (name.startsWith('where[') || name === 'search' || name === 'sort')) query.set(name, value)
  }
  return `${payload.config.routes.api}/transactions/export?${query.toString()}`
}
