import type { Payload, PayloadRequest, Where } from 'payload'
import { allOf, type Reach } from '../access/conditions.ts'
import { callerOf } from '../platform/caller.ts'
import { currentChanges } from '../platform/rememberedCount.ts'
import { conditionOf, type SqlPart } from '../platform/idsQuery.ts'
import { onPayload } from '../platform/onPayload.ts'
import { sqlOf } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'
import { columns, isReadPlainly, nameOf, selected } from './columns.ts'
import { shownTo } from './shownTo.ts'
import type { Transaction } from './transaction.ts'

/** Sorting by the number of files would tell a client how many are hidden; Payload's own way refuses that. */
const unsorted = new Set<string>(['attachmentCount', 'clientAttachmentCount', 'customFields'])
const remembered = 500

type Asked = { where?: Where; ids?: readonly number[]; sort?: string; limit: number; offset?: number }

/**
 * Transactions the caller may read, as stored (related records by id), by one statement. Payload's own find gives the
 * same (a test compares them) but spends several times the processor time on building its query and walking the fields.
 * Null when it must be asked instead: the collection was extended, or the query needs other tables. `where` is the
 * office's own (flat filters), never a caller's, whose paths only Payload checks.
 */
export async function readPlain(req: PayloadRequest, asked: Asked): Promise<Transaction[] | null> {
  return (await readPlainPage(req, asked))?.docs ?? null
}

/**
 * The same, with the state of the table (`changes`, see rememberedCount) in which the page was read: a list that knows
 * its count in that state has asked once. Undefined when the page is empty.
 */
export async function readPlainPage(
  req: PayloadRequest,
  asked: Asked,
): Promise<{ docs: Transaction[]; changes: string | undefined } | null> {
  if (!isReadPlainly(req.payload)) return null
  const order = orderOf(asked.sort ?? '-id')
  if (order === null) return null
  const reach = (await req.payload.collections[slugs.transactions].config.access.read({ req })) as Reach
  if (reach === false) return { docs: [], changes: undefined }
  const condition = rememberedCondition(req.payload, allOf(reach, { deletedAt: { exists: false } }), asked.where ?? {})
  if (condition === null) return null
  const { text, values } = condition
  const statement = `select ${selected}${asked.ids ? '' : `, (${currentChanges}) as changes`} from transactions where ${text}
       ${asked.ids === undefined ? '' : `and transactions.id = any($${values.length + 3}::int[])`}
     order by ${order} limit $${values.length + 1} offset $${values.length + 2}`
  const rows = await sqlOf(req)<Transaction & { changes: string }>(
    statement,
    [...values, asked.limit, asked.offset ?? 0, ...(asked.ids === undefined ? [] : [asked.ids])],
    // By id there is one way to run it; a list is planned for what it asks.
    asked.ids === undefined ? undefined : nameOf(statement),
    true,
  )
  const caller = callerOf(req)
  if (asked.ids) return { docs: rows.map((row) => shownTo(caller, row)), changes: undefined }
  return { docs: rows.map(({ changes: _changes, ...row }) => shownTo(caller, row)), changes: rows[0]?.changes }
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
