import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../platform/tx.ts'
import { DomainError } from '../../shared/errors.ts'
import type { ContentScan } from '../scan/verdict.ts'

export type LockedContent = { scan: ContentScan; found: string | null }

/** Holds a content that files refer to until the end of the tx: no verdict, no move and no new file of it meanwhile. Raises NOT_FOUND. */
export async function lockContent(req: PayloadRequest, sha256: string): Promise<LockedContent> {
  const [content] = await sqlOf(req)<LockedContent>(
    `select c.scan, c.scan_found as found from file_contents c
     where c.sha256 = $1 and exists (select 1 from attachments a where a.sha256 = c.sha256 and a.purged_at is null)
     for update of c`,
    [sha256],
  )
  if (!content) throw new DomainError('NOT_FOUND')
  return content
}

/** The same of one that lies in quarantine. Raises NOT_FOUND, NOT_IN_QUARANTINE: somebody was quicker. */
export async function lockQuarantined(req: PayloadRequest, sha256: string): Promise<{ found: string }> {
  const { scan, found } = await lockContent(req, sha256)
  if (scan !== 'infected') throw new DomainError('NOT_IN_QUARANTINE')
  return { found: found ?? 'unnamed' }
}
