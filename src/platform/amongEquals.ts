/** An order that leaves nothing open: among equals first what was made last, as Payload's lists have it, and then the newest. Pure. */
export function amongEquals(sort: readonly string[]): string[] {
  const names = new Set(sort.map((path) => path.replace(/^-/, '')))
  if (names.has('id')) return [...sort]
  return [...sort, ...(names.has('createdAt') ? [] : ['-createdAt']), '-id']
}
