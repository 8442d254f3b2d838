import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { pageOf, type Page } from '../../transactions/list.ts'

/** What lies in quarantine, or what could not be scanned. */
export const quarantineKinds = ['infected', 'failed'] as const
export type QuarantineKind = (typeof quarantineKinds)[number]

/** A file of such a content. */
export type QuarantinedFile = {
  id: number
  fileName: string
  version: number
  clientVisible: boolean
  createdAt: string
  /** ISO; null while it is in sight. */
  deletedAt: string | null
  uploadedBy: { id: number; name: string } | null
  transaction: { id: number; reference: string; externalReference: string; deleted: boolean }
}

/** A content and all its files. `size` in bytes, moments as ISO texts. */
export type QuarantineEntry = {
  sha256: string
  state: QuarantineKind
  size: number
  mimeType: string
  found: string | null
  /** Why it could not be scanned. */
  problem: string | null
  engine: string | null
  signatures: string | null
  scannedAt: string | null
  /** Since when a later scan finds nothing in it any more. */
  clearedAt: string | null
  /** A new scan of it was asked for and is not done. */
  rescan: boolean
  attachments: QuarantinedFile[]
}

type Row = Omit<QuarantineEntry, 'size' | 'attachments'> & { size: string; attachments: QuarantinedFile[] | null }

/** The most files of one content that are listed; the rest is counted nowhere else, so it is generous. */
const filesMax = 200

/** A page of contents, what was found last first, each with every file, transaction and uploader. For admins: nothing is hidden. */
export async function listQuarantine(
  req: PayloadRequest,
  { kind, page, limit }: { kind: QuarantineKind; page: number; limit: number },
): Promise<Page<QuarantineEntry>> {
  const sql = sqlOf(req)
  const isListed = `c.scan = $1 and exists (select 1 from attachments a where a.sha256 = c.sha256 and a.purged_at is null)`
  const [count] = await sql<{ total: number }>(`select count(*)::int as total from file_contents c where ${isListed}`, [kind])
  const rows = await sql<Row>(
    `select c.sha256, c.scan as state, c.size::text as size, c.mime_type as "mimeType", c.scan_found as found, c.scan_problem as problem,
       c.scan_engine as engine, c.scan_signatures as signatures, c.scanned_at as "scannedAt", c.cleared_at as "clearedAt",
       c.rescan_at is not null as rescan,
       (select jsonb_agg(jsonb_build_object(
          'id', f.id, 'fileName', f.file_name, 'version', f.version, 'clientVisible', coalesce(f.client_visible, false),
          'createdAt', to_char(f.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'deletedAt', to_char(f.deleted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'uploadedBy', case when u.id is null then null else jsonb_build_object('id', u.id, 'name', u.name) end,
          'transaction', jsonb_build_object('id', t.id, 'reference', t.reference, 'externalReference', t.external_reference, 'deleted', t.deleted_at is not null)
        ) order by f.id desc)
        from (select * from attachments a where a.sha256 = c.sha256 and a.purged_at is null order by a.id desc limit ${filesMax}) f
        join transactions t on t.id = f.transaction_id left join users u on u.id = f.uploaded_by_id) as attachments
     from file_contents c where ${isListed}
     order by coalesce(c.scanned_at, c.created_at) desc, c.sha256 limit $2 offset $3`,
    [kind, limit, (page - 1) * limit],
    undefined,
    true,
  )
  const docs = rows.map(({ size, attachments, ...row }) => ({ ...row, size: Number(size), attachments: attachments ?? [] }))
  return pageOf(docs, count?.total ?? 0, page, limit)
}
