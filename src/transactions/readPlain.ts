import { createHash } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import { allOf, type Reach } from '../access/conditions.ts'
import { callerOf } from '../platform/caller.ts'
import { conditionOf, type SqlPart } from '../platform/idsQuery.ts'
import { onPayload } from '../platform/onPayload.ts'
import { sqlOf } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import { shownTo } from './shownTo.ts'
import type { Transaction } from './transaction.ts'

type Kind = 'text' | 'number' | 'date'

/** The fields of a transaction as this product defines them, their columns, and how a column is read. */
const columns: Readonly<Record<Exclude<keyof Transaction, 'tags'>, readonly [column: string, kind: Kind]>> = {
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
  customFields: ['custom_fields', 'text'],
  priority: ['priority', 'text'],
  assignedTo: ['assigned_to_id', 'text'],
  dueDate: ['due_date', 'date'],
  status: ['status', 'text'],
  stateKind: ['state_kind', 'text'],
  statusChangedAt: ['status_changed_at', 'date'],
  completedAt: ['completed_at', 'date'],
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
const selected = [
  ...fields.map(([, [column]]) => `transactions.${column}`),
  `(select coalesce(json_agg(text order by "order"), '[]') from transactions_texts
    where parent_id = transactions.id and path = 'tags') as tags`,
].join(', ')

/** Sorting by the number of files would tell a client how many are hidden; Payload's own way refuses that. */
const unsorted = new Set<string>(['attachmentCount', 'clientAttachmentCount', 'customFields'])
const remembered = 500

/**
 * Transactions the caller may read, as stored (related records by id), by one statement. Payload's own find gives the
 * same (a test compares them) but spends several times the processor time on building its query and walking the fields.
 * Null when it must be asked instead: the collection was extended, or the query needs other tables. `where` is the
 * office's own (flat filters), never a caller's, whose paths only Payload checks.
 */
export async function readPlain(
  req: PayloadRequest,
  asked: { where?: Where; ids?: readonly number[]; sort?: string; limit: number; offset?: number },
): Promise<Transaction[] | null> {
  if (!isUnextended(req.payload)) return null
  const order = orderOf(asked.sort ?? '-id')
  if (order === null) return null
  const reach = (await req.payload.collections[slugs.transactions].config.access.read({ req })) as Reach
  if (reach === false) return []
  const condition = rememberedCondition(req.payload, allOf(reach, { deletedAt: { exists: false } }), asked.where ?? {})
  if (condition === null) return null
  const { text, values } = condition
  const statement = `select ${selected} from transactions where ${text}
       ${asked.ids === undefined ? '' : `and transactions.id = any($${values.length + 3}::int[])`}
     order by ${order} limit $${values.length + 1} offset $${values.length + 2}`
  const rows = await sqlOf(req)<Record<string, unknown>>(
    statement,
    [...values, asked.limit, asked.offset ?? 0, ...(asked.ids === undefined ? [] : [asked.ids])],
    // By id there is one way to run it; a list is planned for what it asks.
    asked.ids === undefined ? undefined : nameOf(statement),
  )
  const caller = callerOf(req)
  return rows.map((row) => shownTo(caller, transactionOf(row)))
}

function nameOf(statement: string): string {
  return `transactions-${createHash('sha1').update(statement).digest('hex').slice(0, 16)}`
}

function transactionOf(row: Record<string, unknown>): Transaction {
  const transaction: Record<string, unknown> = {}
  for (const [field, [column, kind]] of fields) {
    const value = row[column]
    if (value === null) transaction[field] = null
    else if (kind === 'date') transaction[field] = (value as Date).toISOString()
    else transaction[field] = kind === 'number' ? Number(value) : value
  }
  transaction['tags'] = row['tags']
  return transaction as Transaction
}

/** `-dueDate,reference` as SQL; null for a field that is not ours to sort by. */
function orderOf(sort: string): string | null {
  const parts = sort.split(',').map((part) => {
    const name = part.trim().replace(/^-/, '')
    const column = Object.hasOwn(columns, name) && !unsorted.has(name) ? columns[name as keyof typeof columns] : undefined
    return column && `transactions.${column[0]} ${part.trim().startsWith('-') ? 'desc' : 'asc'}`
  })
  // Rows that are equal in what was asked for come in one order, or a row could stand on two pages and another on none.
  return parts.every(Boolean) ? [...parts, 'transactions.id desc'].join(', ') : null
}

/** Building a condition costs more than running it: the last ones are kept, by what they ask. */
function rememberedCondition(payload: Payload, reach: Reach, where: Where): SqlPart | null {
  const known = onPayload(payload, 'transactions.conditions', () => new Map<string, SqlPart | null>())
  const key = JSON.stringify([reach, where])
  const hit = known.get(key)
  if (hit !== undefined) return hit
  const both = Object.keys(where).length === 0 ? reach : allOf(reach, where)
  const condition = conditionOf(payload, slugs.transactions, both as Where)
  known.set(key, condition)
  const [oldest] = known.keys()
  if (known.size > remembered && oldest !== undefined) known.delete(oldest)
  return condition
}

/** True while the collection has exactly our fields, and nobody else's hook or field access on reading. */
function isUnextended(payload: Payload): boolean {
  return onPayload(payload, 'transactions.unextended', () => {
    const { config } = payload.collections[slugs.transactions]
    const names = config.flattenedFields.filter((field) => !('virtual' in field && field.virtual)).map((field) => field.name).toSorted()
    const ours = [...Object.keys(columns).filter((name) => name !== 'id'), 'tags'].toSorted()
    const watched = config.flattenedFields.some((field) => 'hooks' in field && (field.hooks?.afterRead?.length ?? 0) > 0)
    const guarded = config.flattenedFields.filter((field) => 'access' in field && field.access?.read).map(({ name }) => name)
    return (
      JSON.stringify(names) === JSON.stringify(ours) &&
      !watched &&
      guarded.every((name) => name === 'attachmentCount') &&
      config.hooks.beforeRead.length === 0 &&
      config.hooks.afterRead.length === 1
    )
  })
}
