/**
 * A value as JSON with the names in the order of the alphabet, so that equal values give equal texts: the database keeps
 * the names of a jsonb in an order of its own. What is undefined is not there.
 */
export function orderedJson(value: unknown): string {
  return JSON.stringify(ordered(value)) ?? 'null'
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, ordered(each)]))
}
