import type { WorkflowDefinition } from './definition.ts'
import type { Next } from './snapshot.ts'

/** What a decision changes of the stored record, by the record's own fields. */
export type Written = Pick<Next, 'status' | 'statusChangedAt' | 'submittedBy' | 'completedAt' | 'assignedTo'> & {
  customFields?: Record<string, unknown>
  [field: string]: unknown
}

/**
 * A decision as the record stores it: custom fields are put into those there are, a day becomes the noon of that day.
 * Decisions on approvals are no field of the record; whoever keeps them takes them from `next.approvals`.
 */
export function writtenBy(
  { customFields }: Pick<WorkflowDefinition, 'customFields'>,
  { set, approvals: _keptApart, ...own }: Next,
  present: Record<string, unknown> | null,
): Written {
  if (!set) return own
  const custom = Object.entries(set).filter(([name]) => customFields.some(({ key }) => key === name))
  const common = Object.entries(set).filter(([name]) => !customFields.some(({ key }) => key === name))
  return {
    ...own,
    ...Object.fromEntries(common.map(([name, value]) => [name, name === 'dueDate' ? noonOf(value) : value])),
    ...(custom.length > 0 ? { customFields: { ...present, ...Object.fromEntries(custom) } } : {}),
  }
}

function noonOf(value: unknown): unknown {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00.000Z` : value
}
