import { DomainError } from '../shared/errors.ts'
import type { TransactionFilter } from './filter.ts'

/** Whether each flat filter is a text or a yes and no; a new one does not compile until it stands here. */
const kinds = {
  status: 'text', priority: 'text', type: 'text', category: 'text', department: 'text', client: 'text', assigned_to: 'text',
  created_by: 'text', tags: 'text', project_id: 'text', external_reference: 'text', reference: 'text', import: 'text', stage: 'text',
  created_after: 'text', created_before: 'text', updated_after: 'text', updated_before: 'text', due_after: 'text', due_before: 'text',
  overdue: 'flag', due_soon: 'flag', has_attachments: 'flag', my_approvals: 'flag',
} as const satisfies { [Name in keyof TransactionFilter]-?: NonNullable<TransactionFilter[Name]> extends boolean ? 'flag' : 'text' }

/**
 * The flat filters written as a query (`status=draft&created_after=2026-01-01`), as links from a figure to its rows
 * carry them. Raises MALFORMED_QUERY for a name that is none.
 */
export function filterInWords(text: string): TransactionFilter {
  const filter: Record<string, string | boolean> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : undefined
    if (kind === undefined) {
      throw new DomainError('MALFORMED_QUERY', { name: 'figure', value: name.slice(0, 100), expected: 'flat filters', expectedAr: 'عوامل التصفية' })
    }
    filter[name] = kind === 'flag' ? value === 'true' || value === '1' : value
  }
  return filter as TransactionFilter
}
