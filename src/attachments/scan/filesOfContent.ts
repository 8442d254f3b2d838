import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'

/** A file of a content that is not purged, with what is needed to tell of it. `hears`: its uploader, if they may be told. */
export type FileOfContent = { id: number; transactionId: number; fileName: string; deleted: boolean; hears: number[] }

/**
 * The files of a content, whoever may see them, by id. Who uploaded a file hears of it, but nobody of a deleted one, and
 * a client only while the file is shown to clients.
 */
export async function filesOfContent(req: PayloadRequest, sha256: string, ids?: readonly number[]): Promise<FileOfContent[]> {
  const rows = await sqlOf(req)<Omit<FileOfContent, 'hears'> & { uploader: number | null }>(
    `select a.id, a.transaction_id as "transactionId", a.file_name as "fileName", a.deleted_at is not null as deleted,
       case when a.deleted_at is null and (u.role <> 'client' or a.client_visible) then u.id end as uploader
     from attachments a left join users u on u.id = a.uploaded_by_id
     where a.sha256 = $1 and a.purged_at is null and ($2::int[] is null or a.id = any($2::int[])) order by a.id`,
    [sha256, ids ?? null],
  )
  return rows.map(({ uploader, ...file }) => ({ ...file, hears: uploader === null ? [] : [uploader] }))
}
