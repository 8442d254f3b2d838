import type { Where } from 'payload'

/**
 * What the list of all files shows unless it is filtered for something else: the latest version of each document, and
 * nothing that was deleted. Whoever filters by version or by deletion decides about that themselves.
 */
export function listedByDefault(asked: unknown): Where | null {
  const filter = JSON.stringify(asked ?? {})
  const parts: Where[] = []
  if (!filter.includes('"deletedAt"')) {
    parts.push({ deletedAt: { exists: false } })
    if (!filter.includes('"latest"') && !filter.includes('"version"')) parts.push({ latest: { equals: true } })
  }
  return parts.length > 0 ? { and: parts } : null
}
