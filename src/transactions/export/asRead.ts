import type { PayloadRequest } from 'payload'
import { slugs } from '../../shared/slugs.ts'
import type { ExportRow } from './exportRow.ts'

/** What stands in a cell as the record has it. */
const asItStands = ['externalReference', 'title', 'clientName', 'description', 'projectId'] as const
/** What is written in words of ours, and stands in no cell of a reader who does not get the field. */
const inOurWords = [
  'client', 'type', 'category', 'department', 'priority', 'status', 'assignedTo', 'createdBy', 'dueDate', 'createdAt', 'updatedAt', 'completedAt', 'attachmentCount',
] as const

/**
 * The same rows as Payload gives their records to the person of the request, for an app that has extended the collection
 * by hooks or rules on reading: those see whole records, the texts and tags they write are in the row, what they take away
 * is not, and a record that they keep back is left out. A date, a person or a word is as it is stored, or not there. For the
 * fields that the row has been read with.
 */
export async function asRead(req: PayloadRequest, rows: readonly ExportRow[]): Promise<ExportRow[]> {
  if (rows.length === 0) return []
  const { docs } = await req.payload.find({
    collection: slugs.transactions,
    where: { id: { in: rows.map(({ id }) => id) } },
    limit: rows.length,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const byId = new Map((docs as unknown as (Record<string, unknown> & { id: number })[]).map((doc) => [doc.id, doc]))
  return rows.flatMap((row) => {
    const doc = byId.get(row.id)
    return doc ? [told(row, doc)] : []
  })
}

function told(row: ExportRow, doc: Record<string, unknown>): ExportRow {
  const own: Partial<ExportRow> = {}
  for (const name of asItStands) if (row[name] !== undefined) own[name] = typeof doc[name] === 'string' ? doc[name] : ''
  for (const name of inOurWords) if (row[name] !== undefined && (doc[name] ?? null) === null) own[name] = null
  if (row.clientAttachmentCount !== undefined && (doc['attachmentCount'] ?? null) === null) own.clientAttachmentCount = null
  if (row.tags !== undefined) own.tags = Array.isArray(doc['tags']) ? doc['tags'].join(', ') : null
  return { ...row, ...own }
}
