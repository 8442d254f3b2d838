import type { PayloadRequest, Where } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { quickViews, type QuickView } from '../shared/quickViews.ts'
import { DomainError } from '../shared/errors.ts'
import { whereOf, type TransactionFilter } from './filter.ts'
import { filterInWords } from './filterInWords.ts'

/** What each view means, in the list's own filters, so that figure and list are the same question. */
export const filterOfView: Record<QuickView, TransactionFilter> = {
  mine: { assigned_to: 'me', stage: 'initial,normal,waiting' },
  unassigned: { assigned_to: 'none', stage: 'initial,normal,waiting' },
  overdue: { overdue: true },
  due_soon: { due_soon: true },
  my_approvals: { my_approvals: true },
}

/**
 * A query in which every `view` (where[view][equals]=overdue) is replaced by what it means to this person today, and
 * every `figure` (where[figure][equals]=status%3Ddraft) by the flat filters it holds: a link from a figure is the same
 * question as the figure. A saved or shared view therefore never grows old. Raises MALFORMED_QUERY.
 */
export async function resolveQuickViews(req: PayloadRequest, where: Where): Promise<Where> {
  const resolved: Where = {}
  const asked: Where[] = []
  for (const [key, condition] of Object.entries(where)) {
    if (key === 'view' || key === 'figure') asked.push(await meaningOf(req, key, condition as Where[string]))
    else if (Array.isArray(condition)) {
      const inner: Where[] = []
      for (const each of condition) inner.push(await resolveQuickViews(req, each as Where))
      resolved[key] = inner
    } else resolved[key] = condition
  }
  return asked.length === 0 ? resolved : { and: [resolved, ...asked] }
}

async function meaningOf(req: PayloadRequest, key: 'view' | 'figure', condition: Where[string]): Promise<Where> {
  const asked = condition as { equals?: unknown; in?: unknown }
  const names = asked.in === undefined || key === 'figure' ? [asked.equals] : [asked.in].flat().flatMap((each) => String(each).split(','))
  const meanings: Where[] = []
  for (const name of names) meanings.push(await whereOf(req, callerOf(req), key === 'figure' ? figureNamed(name) : filterOfView[viewNamed(name)]))
  return meanings.length === 1 ? meanings[0]! : { or: meanings }
}

function figureNamed(text: unknown): TransactionFilter {
  if (typeof text === 'string') return filterInWords(text)
  throw new DomainError('MALFORMED_QUERY', { name: 'figure', value: String(text).slice(0, 100), expected: 'flat filters', expectedAr: 'عوامل التصفية' })
}

function viewNamed(name: unknown): QuickView {
  const known = quickViews.find((view) => view === name)
  if (known) return known
  throw new DomainError('MALFORMED_QUERY', {
    name: 'view', value: String(name).slice(0, 100), expected: quickViews.join(', '), expectedAr: quickViews.join(', '),
  })
}
