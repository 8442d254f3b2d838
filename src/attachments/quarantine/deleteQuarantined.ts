import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { publish } from '../../outbox/publish.ts'
import { callerOf } from '../../platform/caller.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import { lockTransactionRow } from '../../transactions/store.ts'
import { moment } from '../attachment.ts'
import { sweepContent } from '../contents/sweepContents.ts'
import { countAttachments } from '../countAttachments.ts'
import { markLatest } from '../markLatest.ts'
import { lockQuarantined } from './lockContent.ts'

type Gone = { id: number; transactionId: number; document: string; fileName: string; clientVisible: boolean; wasThere: boolean }

/**
 * Does away with a content in quarantine: its bytes go for good, its files are deleted and say that their content is
 * gone, so that nobody restores them. What was found is remembered: brought again, it is shut away at once. Admins only.
 * Raises UNAUTHENTICATED, NOT_FOUND (also for a second time), NOT_IN_QUARANTINE, STORE_UNAVAILABLE.
 */
export async function deleteQuarantined(req: PayloadRequest, sha256: string): Promise<{ files: number }> {
  const files = await inTx(req, () => deleteFiles(req, sha256))
  // After the commit, under the rules of the sweep: who dies before this leaves bytes to it, and whoever brings the same
  // content at this moment either touches it first, and keeps its bytes, or finds that they are gone.
  await sweepContent(req.payload, sha256)
  return { files }
}

async function deleteFiles(req: PayloadRequest, sha256: string): Promise<number> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const sql = sqlOf(req)
  // Transactions before contents, as whoever adds a file locks them.
  const concerned = await sql<{ id: number }>(
    'select distinct transaction_id as id from attachments where sha256 = $1 and purged_at is null order by 1',
    [sha256],
  )
  for (const { id } of concerned) await lockTransactionRow(req, id)
  const { found } = await lockQuarantined(req, sha256)
  const gone = await sql<Gone>(
    `update attachments a set deleted_at = coalesce(a.deleted_at, now()), deleted_by_id = coalesce(a.deleted_by_id, $2),
       purged_at = now(), updated_at = now()
     from attachments before where a.sha256 = $1 and a.purged_at is null and before.id = a.id
     returning a.id, a.transaction_id as "transactionId", a.document, a.file_name as "fileName",
       a.client_visible as "clientVisible", before.deleted_at is null as "wasThere"`,
    [sha256, caller.id],
  )
  // As if nobody had touched it for long: the sweep need not wait a day.
  await sql(`update file_contents set quarantined_at = null, cleared_at = null, rescan_at = null, touched_at = '-infinity' where sha256 = $1`, [sha256])
  for (const document of new Set(gone.map((file) => file.document))) await markLatest(req, document)
  for (const transactionId of new Set(gone.map((file) => file.transactionId))) await countAttachments(req, transactionId)
  const by = { id: caller.id, role: caller.role }
  await publish(
    req,
    gone.filter(({ wasThere }) => wasThere).map(({ id, transactionId, fileName, clientVisible }) => ({
      type: 'documentRemoved' as const, transactionId, attachmentId: id, fileName, clientVisible: clientVisible === true, by, at: moment(),
    })),
  )
  await recordAudit(
    req,
    gone.map(({ id, transactionId, fileName }) => ({
      action: 'quarantineDeleted', entity: 'attachments', entityId: id, after: { transactionId, fileName, sha256, found },
    })),
  )
  return gone.length
}
