import type { PayloadRequest } from 'payload'
import { callerOf, type Caller } from '../platform/caller.ts'
import { DomainError } from '../shared/errors.ts'
import { loadAsCaller, lockTransactionRow } from '../transactions/store.ts'
import { findAttachment, type Attachment, type Reach } from './attachment.ts'
import { rightsOnFile, type FileRights } from './rightsOnFile.ts'

/**
 * A file somebody wants to change, if they may, read under the lock of its transaction: what one change decides about
 * it, another that came at the same moment finds decided. Call it in a tx. Raises NOT_FOUND, FORBIDDEN, UNAUTHENTICATED.
 */
export async function loadFileForChange(
  req: PayloadRequest,
  id: number,
  right: keyof FileRights,
  reach: Reach = {},
): Promise<{ caller: Caller; attachment: Attachment }> {
  const caller = callerOf(req)
  if (!caller) throw new DomainError('UNAUTHENTICATED')
  const seen = await findAttachment(req, id, reach)
  if (!seen) throw new DomainError('NOT_FOUND')
  await lockTransactionRow(req, seen.transaction)
  const attachment = await findAttachment(req, id, reach)
  if (!attachment) throw new DomainError('NOT_FOUND')
  await loadAsCaller(req, attachment.transaction)
  if (reach.deleted) refuseRestoring(caller, attachment)
  if (!(await rightsOnFile(req, attachment))[right]) throw new DomainError('FORBIDDEN')
  return { caller, attachment }
}

/** Says why there is nothing to bring back, to who might. */
function refuseRestoring(caller: Caller, { fileName, deletedAt, purgedAt }: Attachment): void {
  if (caller.role !== 'admin') throw new DomainError('FORBIDDEN')
  if (!deletedAt) throw new DomainError('FILE_NOT_DELETED', { name: fileName })
  if (purgedAt) throw new DomainError('FILE_PURGED', { name: fileName })
}
