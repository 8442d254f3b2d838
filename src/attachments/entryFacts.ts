import type { PayloadRequest } from 'payload'
import { callerOf } from '../platform/caller.ts'
import { sqlOf } from '../platform/tx.ts'
import type { PreviewState } from './attachment.ts'

/** What stands beside a file's own row: its content, its document, its comment, its transaction. Moments are ISO texts. */
export type EntryFacts = {
  id: number
  engine: string | null
  found: string | null
  scannedAt: string | null
  preview: PreviewState | null
  previewKinds: string[] | null
  /** Versions of its document that are not deleted. */
  versions: number
  /** Whether the caller uploaded all of these. */
  allMine: boolean
  /** Who uploaded the first version. */
  broughtBy: number | null
  comment: number | null
  commentInternal: boolean | null
  assignedTo: number | null
  createdBy: number | null
  department: number | null
  status: string
  workflowVersion: number
  deleted: boolean
}

/** The facts of many files by one statement, by the id of the file. Access to the files was decided before. */
export async function entryFactsOf(req: PayloadRequest, ids: readonly number[]): Promise<Map<number, EntryFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await sqlOf(req)<EntryFacts>(
    `select a.id, c.scan_engine as engine, coalesce(c.scan_found, c.released_found) as found, c.scanned_at as "scannedAt",
       c.preview, c.preview_kinds as "previewKinds", d.versions, coalesce(d.all_mine, false) as "allMine", d.brought_by as "broughtBy",
       a.comment_id as comment, k.internal as "commentInternal", t.assigned_to_id as "assignedTo", t.created_by_id as "createdBy",
       t.department_id as department, t.status, t.workflow_version_id as "workflowVersion", t.deleted_at is not null as deleted
     from attachments a
     join transactions t on t.id = a.transaction_id
     left join file_contents c on c.sha256 = a.sha256
     left join comments k on k.id = a.comment_id
     cross join lateral (
       select (count(*) filter (where v.deleted_at is null))::int as versions,
         bool_and(v.uploaded_by_id is not distinct from $2) filter (where v.deleted_at is null) as all_mine,
         (array_agg(v.uploaded_by_id order by v.version))[1] as brought_by
       from attachments v where v.document = a.document
     ) d
     where a.id = any($1::int[])`,
    [ids, callerOf(req)?.id ?? null],
    undefined,
    true,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
