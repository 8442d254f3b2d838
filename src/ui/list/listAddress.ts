import type { QuickView } from '../../shared/quickViews.ts'

export type ListFilter = { view: QuickView } | { status: string } | { stage: 'initial' | 'final' } | null
type SearchParams = Record<string, string | string[] | undefined>

const pathOf = { view: 'view', status: 'status', stage: 'stateKind' } as const

/**
 * The address of the list under one filter, in the words of Payload's own filter builder, so that it
 * can be sent to a colleague, refined there, and saved as a view. A search in progress is kept.
 */
export function listAddress(adminRoute: string, filter: ListFilter, current: SearchParams = {}): string {
  const query = new URLSearchParams()
  if (typeof current['search'] === 'string' && current['search'] !== '') query.set('search', current['search'])
  if (filter) {
    const [[name, value]] = Object.entries(filter) as [[keyof typeof pathOf, string]]
    query.set(`where[or][0][and][0][${pathOf[name]}][equals]`, value)
  }
  // Payload remembers the last saved view; without this the plain list would still be filtered by it.
  query.set('preset', '')
  return `${adminRoute}/collections/transactions?${query.toString()}`
}

/**
 * The address of the list with exactly the rows behind a figure: `filter` are the flat filters that the figure was
 * counted with. Saved as a view, sent to a colleague or exported it stays the same question.
 */
export function figureAddress(adminRoute: string, filter: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams()
  if (Object.keys(filter).length > 0) query.set('where[or][0][and][0][figure][equals]', new URLSearchParams(filter).toString())
  query.set('preset', '')
  return `${adminRoute}/collections/transactions?${query.toString()}`
}

/** Which of the quick filters the address stands for; `other` when it filters by something else. */
export function filterInAddress(current: SearchParams): ListFilter | 'other' {
  const conditions = Object.entries(current).filter(([name]) => name.startsWith('where['))
  if (conditions.length === 0) return null
  const [name, value] = conditions[0]!
  const match = /\[(view|status|stateKind)\]\[equals\]$/.exec(name)
  if (conditions.length > 1 || !match || typeof value !== 'string') return 'other'
  if (match[1] === 'view') return { view: value as QuickView }
  return match[1] === 'status' ? { status: value } : { stage: value as 'initial' | 'final' }
}
