import type { PayloadRequest, Where } from 'payload'
import { allOf, type Reach } from '../access/conditions.ts'
import { filesShownTo, readableAttachments } from '../access/readableAttachments.ts'
import { transactionsSeenInRequest } from '../access/readableTransactions.ts'
import { callerOf } from '../platform/caller.ts'
import { conditionOf, joinSql, type SqlPart } from '../platform/idsQuery.ts'
import { sqlOf } from '../platform/tx.ts'
import { slugs } from '../shared/slugs.ts'

/** What lists of files are sorted by, as columns. */
const columns: Readonly<Record<string, string>> = {
  id: 'id', fileName: 'file_name', size: 'size', mimeType: 'mime_type', version: 'version', scan: 'scan', clientVisible: 'client_visible',
  uploadedBy: 'uploaded_by_id', transaction: 'transaction_id', createdAt: 'created_at', updatedAt: 'updated_at', deletedAt: 'deleted_at',
}

type Asked = { where: Where | undefined; sort: string; limit: number; page: number }

/**
 * The ids of a page of files the caller may see, in order, and how many there are in all. Payload's own query joins the
 * transactions once for every condition of the rule who sees them, and counts the result of that: at 100,000 files a
 * second's work for an editor. Here the rule is asked once. Null when Payload must be asked: another rule, a filter or an
 * order that reaches into other tables.
 */
export async function pageOfFiles(req: PayloadRequest, asked: Asked): Promise<{ ids: number[]; total: number } | null> {
  const { payload } = req
  if (payload.collections[slugs.attachments].config.access.read !== readableAttachments) return null
  const order = orderOf(asked.sort)
  const seen = await transactionsSeenInRequest(req)
  const shown = allOf(filesShownTo(callerOf(req)), asked.where && Object.keys(asked.where).length > 0 ? asked.where : true)
  if (order === null || seen === false || shown === false) return null
  const ofFile = partOf(req, slugs.attachments, shown)
  const ofTransaction = partOf(req, slugs.transactions, seen)
  if (ofFile === null || ofTransaction === null) return null
  const { text, values } = joinSql`(${ofFile}) and attachments.transaction_id in (select transactions.id from transactions where (${ofTransaction}))`
  const sql = sqlOf(req)
  const rows = await sql<{ id: number }>(
    `select attachments.id from attachments where ${text} order by ${order} limit $${values.length + 1} offset $${values.length + 2}`,
    [...values, asked.limit, (asked.page - 1) * asked.limit],
  )
  const [count] = await sql<{ total: number }>(`select count(*)::int as total from attachments where ${text}`, values)
  return { ids: rows.map(({ id }) => id), total: count?.total ?? 0 }
}

/** A condition on one table as SQL; null when it needs others, or is none that can be built (Payload then says why). */
function partOf(req: PayloadRequest, slug: typeof slugs.attachments | typeof slugs.transactions, reach: Reach): SqlPart | null {
  if (typeof reach === 'boolean') return { text: String(reach), values: [] }
  try {
    return conditionOf(req.payload, slug, reach)
  } catch {
    return null
  }
}

/** `-size,fileName` as SQL; null for anything else than columns of the file. Equal rows come in one order, on one page. */
function orderOf(sort: string): string | null {
  const parts = sort.split(',').map((part) => {
    const name = part.trim().replace(/^-/, '')
    return Object.hasOwn(columns, name) ? `attachments.${columns[name]} ${part.trim().startsWith('-') ? 'desc' : 'asc'}` : null
  })
  if (parts.includes(null)) return null
  const last = parts[0]?.endsWith('desc') ? 'desc' : 'asc'
  return [...parts, `attachments.id ${last}`].join(', ')
}
