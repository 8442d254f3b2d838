import type { JobHandler } from '../../platform/queue.ts'
import { sqlOnPool } from '../../platform/tx.ts'

/** Writes the verdict on a content on those of its files that wait for one. Doing it twice changes nothing. */
export const takeOverVerdictsHandler: JobHandler<{ contents: string[] }> = async ({ payload, data }) => {
  await sqlOnPool(payload)(
    `with known as (select sha256, scan from file_contents where sha256 = any($1::text[]) order by sha256 for share)
     update attachments a set scan = known.scan::enum_attachments_scan from known
     where a.sha256 = known.sha256 and known.scan <> 'pending' and a.scan in ('pending', 'unscanned')`,
    [data.contents],
  )
}
