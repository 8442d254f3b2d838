import type { PayloadRequest, Where } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { quickViews, type QuickView } from '../shared/quickViews.ts'
import { DomainError } from '../shared/errors.ts'
import { whereOf, type TransactionFilter } from './filter.ts'

/** What each view means, in the list's own filters, so that figure and list are the same question. */
export const filterOfView: Record<QuickView, TransactionFilter> = {
  mine: { assigned_to: 'me', stage: 'initial,normal,waiting' },
  unassigned: { assigned_to: 'none', stage: 'initial,normal,waiting' },
  overdue: { overdue: true },
  due_soon: { due_soon: true },
  my_approvals: { my_approvals: true },
}

/**
 * A query in which every `view` (where[view][equals]=overdue) is replaced by what it means to this
 * person today. A saved or shared view therefore never grows old. Raises MALFORMED_QUERY.
 */
export async function resolveQuickViews(req: PayloadRequest, where: Where): Promise<Where> {
  const resolved: Where = {}
  const views: Where[] = []
  for (const [key, condition] of Object.entries(where)) {
    if (key === 'view') views.push(await meaningOf(req, condition as Where[string]))
    else if (Array.isArray(condition)) {
      const inner: Where[] = []
      for (const each of condition) inner.push(await resolveQuickViews(req, each as Where))
      resolved[key] = inner
    } else resolved[key] = condition
  }
  return views.length === 0 ? resolved : { and: [resolved, ...views] }
}

async function meaningOf(req: PayloadRequest, condition: Where[string]): Promise<Where> {
  const asked = condition as { equals?: unknown; in?: unknown }
  const names = asked.in === undefined ? [asked.equals] : [asked.in].flat().flatMap((each) => String(each).split(','))
  const meanings: Where[] = []
  for (const name of names) {
    if (!isQuickView(name)) {
      throw new DomainError('MALFORMED_QUERY', {
        name: 'view', value: String(name).slice(0, 100), expected: quickViews.join(', '), expectedAr: quickViews.join(', '),
      })
    }
    meanings.push(await whereOf(req, callerOf(req), filterOfView[name]))
  }
  return meanings.length === 1 ? meanings[0]! : { or: meanings }
}

function isQuickView(name: unknown): name is QuickView {
  return quickViews.some((view) => view === name)
}
