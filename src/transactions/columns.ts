import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { onPayload } from '../platform/onPayload.ts'
import { slugs } from '../shared/slugs.ts'
import type { Transaction } from './transaction.ts'

type Kind = 'text' | 'number' | 'date' | 'json'

/** The fields of a transaction as this product defines them, their columns, and how a column is read and written. */
export const columns: Readonly<Record<Exclude<keyof Transaction, 'tags'>, readonly [column: string, kind: Kind]>> = {
  id: ['id', 'text'],
  reference: ['reference', 'text'],
  externalReference: ['external_reference', 'text'],
  title: ['title', 'text'],
  clientName: ['client_name', 'text'],
  client: ['client_id', 'text'],
  type: ['type_id', 'text'],
  category: ['category_id', 'text'],
  department: ['department_id', 'text'],
  description: ['description', 'text'],
  projectId: ['project_id', 'text'],
  customFields: ['custom_fields', 'json'],
  priority: ['priority', 'text'],
  assignedTo: ['assigned_to_id', 'text'],
  dueDate: ['due_date', 'date'],
  status: ['status', 'text'],
  stateKind: ['state_kind', 'text'],
  statusChangedAt: ['status_changed_at', 'date'],
  completedAt: ['completed_at', 'date'],
  begunAt: ['begun_at', 'date'],
  endedAt: ['ended_at', 'date'],
  outcome: ['outcome', 'text'],
  timeliness: ['timeliness', 'text'],
  leadHours: ['lead_hours', 'number'],
  reworkSteps: ['rework_steps', 'number'],
  submittedBy: ['submitted_by_id', 'text'],
  workflow: ['workflow_id', 'text'],
  workflowVersion: ['workflow_version_id', 'text'],
  createdBy: ['created_by_id', 'text'],
  copiedFrom: ['copied_from_id', 'text'],
  importId: ['import_id', 'number'],
  attachmentCount: ['attachment_count', 'number'],
  clientAttachmentCount: ['client_attachment_count', 'number'],
  rev: ['rev', 'number'],
  deletedAt: ['deleted_at', 'date'],
  deleteReason: ['delete_reason', 'text'],
  deletedBy: ['deleted_by_id', 'text'],
  createdAt: ['created_at', 'date'],
  updatedAt: ['updated_at', 'date'],
}
const fields = Object.entries(columns) as [keyof typeof columns, readonly [string, Kind]][]

/** The columns of a row of `table` (transactions, or what took its shape), under the names of their fields. */
const named = (table: string) =>
  fields.map(([field, [column, kind]]) => `${table}.${column}${kind === 'number' ? '::float8' : ''} as "${field}"`).join(', ')

/** What a statement selects or returns to give whole records. Ask with `isoDates`: then a row is a Transaction. */
export const selected = `${named('transactions')},
  (select coalesce(json_agg(text order by "order"), '[]') from transactions_texts
    where parent_id = transactions.id and path = 'tags') as tags`

/** The same from a row of another name, whose tags are the given expression of type json. */
export const selectedFrom = (table: string, tags: string) => `${named(table)}, ${tags} as tags`

/** The columns that `data` sets, in a fixed order, with values as PostgreSQL takes them. Other names are left out. */
export function columnsToWrite(data: Partial<Transaction>): { columns: string[]; values: unknown[] } {
  const set = fields.filter(([field]) => data[field] !== undefined)
  return {
    columns: set.map(([, [column]]) => column),
    values: set.map(([field, [, kind]]) => (kind === 'json' && data[field] !== null ? JSON.stringify(data[field]) : data[field])),
  }
}

/** A name under which a statement is prepared once per connection: the same text, the same name. */
export function nameOf(statement: string): string {
  return `transactions-${createHash('sha1').update(statement).digest('hex').slice(0, 16)}`
}

/** True while the collection has exactly our fields, and nobody else's hook or field access on reading. */
export function isReadPlainly(payload: Payload): boolean {
  return onPayload(payload, 'transactions.readPlainly', () => {
    const { config } = payload.collections[slugs.transactions]
    const stored = config.flattenedFields.filter((field) => !('virtual' in field && field.virtual))
    const ours = [...Object.keys(columns).filter((name) => name !== 'id'), 'tags'].toSorted()
    const watched = stored.some((field) => 'hooks' in field && (field.hooks?.afterRead?.length ?? 0) > 0)
    const guarded = stored.filter((field) => 'access' in field && field.access?.read).map(({ name }) => name)
    return (
      JSON.stringify(stored.map(({ name }) => name).toSorted()) === JSON.stringify(ours) &&
      !watched &&
      guarded.every((name) => name === 'attachmentCount') &&
      config.hooks.beforeRead.length === 0 &&
      config.hooks.afterRead.length === 1
    )
  })
}

/**
 * True while, besides, nobody else's hook, field hook or field access takes part in saving: then what Payload would do
 * is known beforehand, and one statement does it. `ownHooks` is left by the collection itself before it can be extended.
 */
export function isWrittenPlainly(payload: Payload): boolean {
  return onPayload(payload, 'transactions.writtenPlainly', () => {
    const { config } = payload.collections[slugs.transactions]
    const own = (config.custom?.['ownHooks'] ?? {}) as Record<string, unknown[] | undefined>
    const isOurs = (['beforeOperation', 'beforeValidate', 'beforeChange', 'afterChange', 'afterOperation'] as const).every((name) => {
      const [hooks, ours] = [config.hooks[name] as unknown[], own[name] ?? []]
      return hooks.length === ours.length && hooks.every((hook) => ours.includes(hook))
    })
    const isHooked = config.flattenedFields.some(
      (field) =>
        ('hooks' in field &&
          [field.hooks?.beforeValidate, field.hooks?.beforeChange, field.hooks?.afterChange].some((hooks) => (hooks?.length ?? 0) > 0)) ||
        ('access' in field && Boolean(field.access?.create ?? field.access?.update)),
    )
    return isReadPlainly(payload) && isOurs && !isHooked
  })
}
