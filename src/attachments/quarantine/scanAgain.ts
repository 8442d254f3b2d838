import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { filesOfContent } from '../scan/filesOfContent.ts'
import { nudgeScan } from '../scan/wakeScan.ts'
import { mirror } from '../scan/writeVerdict.ts'
import { lockContent } from './lockContent.ts'

/**
 * Has a content scanned once more, soon. What failed waits for a verdict again; what is clean or in quarantine stays so
 * until there is one. Admins only. Raises NOT_FOUND.
 */
export async function scanAgain(req: PayloadRequest, sha256: string): Promise<void> {
  await inTx(req, async () => {
    const { scan } = await lockContent(req, sha256)
    if (scan === 'failed') await mirror(req, sha256, 'pending')
    await sqlOf(req)(
      `update file_contents set scan = case when scan = 'failed' then 'pending' else scan end,
         rescan_at = case when scan in ('clean', 'infected') then now() end, scan_tries = 0, scan_next_at = now()
       where sha256 = $1`,
      [sha256],
    )
    const files = await filesOfContent(req, sha256)
    await recordAudit(
      req,
      files.map(({ id, transactionId, fileName }) => ({ action: 'fileScanAsked', entity: 'attachments', entityId: id, after: { transactionId, fileName, sha256 } })),
    )
    await nudgeScan(req)
  })
}
