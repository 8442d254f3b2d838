import type { PayloadRequest } from 'payload'
import { publish } from '../../outbox/publish.ts'
import { callerOf } from '../../platform/caller.ts'
import { releaseContent } from '../../platform/fileStore/index.ts'
import { inTx, sqlOf, sqlOnPool } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { moment } from '../attachment.ts'
import { filesOfContent } from '../scan/filesOfContent.ts'
import { wakePreviews } from '../previews/wakePreviews.ts'
import { mirror } from '../scan/writeVerdict.ts'
import { lockQuarantined } from './lockContent.ts'

/**
 * Lets a content go although something was found in it: its files can be opened again, everybody concerned is told, and
 * the reason is kept. The same finding does not bring it back; another one does. Admins only. Raises UNAUTHENTICATED,
 * REASON_REQUIRED, NOT_FOUND, NOT_IN_QUARANTINE, STORE_UNAVAILABLE.
 */
export async function releaseFromQuarantine(req: PayloadRequest, args: { sha256: string; reason: string }): Promise<{ files: number }> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const reason = args.reason.trim()
  if (reason === '') throw new DomainError('REASON_REQUIRED')
  // Committed before anything moves: should this process die with the bytes moved and the release not written, a worker
  // finds an infected content that may lie in the open, and moves it back.
  await sqlOnPool(req.payload)(`update file_contents set quarantined_at = null where sha256 = $1 and scan = 'infected'`, [args.sha256])
  return inTx(req, async () => {
    const { found } = await lockQuarantined(req, args.sha256)
    await releaseContent(args.sha256)
    await sqlOf(req)(
      `update file_contents set scan = 'clean', released_found = $2, released_by = $3, released_at = now(), release_reason = $4,
         quarantined_at = null, cleared_at = null, rescan_at = null, scan_tries = 0, scan_problem = null
       where sha256 = $1`,
      [args.sha256, found, caller.id, reason],
    )
    await mirror(req, args.sha256, 'clean')
    await wakePreviews(req)
    const files = await filesOfContent(req, args.sha256)
    await publish(
      req,
      files.map(({ id, transactionId, fileName, hears }) => ({
        type: 'fileReleased' as const, transactionId, attachmentId: id, fileName, found, reason, users: hears,
        by: { id: caller.id, role: caller.role }, at: moment(),
      })),
    )
    return { files: files.length }
  })
}
