import type { PayloadRequest } from 'payload'
import type { Caller } from '../platform/caller.ts'
import { sendJob } from '../platform/queue.ts'
import { sqlOf } from '../platform/tx.ts'
import { DomainError } from '../shared/errors.ts'
import { slugs } from '../shared/slugs.ts'
import type { Attachment } from './attachment.ts'
import { takeOverVerdicts } from './jobs.ts'
import { wakePreviews } from './previews/wakePreviews.ts'
import { scanningOf, scanOfNew, servable, type Scan, type Scanning } from './scan/scanning.ts'
import { wakeScan } from './scan/wakeScan.ts'
import type { AcceptedFile } from './takeIn.ts'

/** A row to be: an accepted file and its place. */
export type NewFile = Pick<AcceptedFile, 'fileName' | 'size' | 'sha256' | 'servedAs'> & {
  transactionId: number
  document: string
  version: number
  clientVisible: boolean
  comment: number | null
}

/**
 * Writes rows of files whose contents are registered and stored, all as the latest version of their document. Call it
 * in a tx that holds the transaction's row. `by` is who brings them.
 */
export async function insertFiles(req: PayloadRequest, by: Caller, files: readonly NewFile[]): Promise<Attachment[]> {
  const scanning = await scanningOf(req.payload)
  const verdicts = await verdictsOn(req, files.map(({ sha256 }) => sha256))
  const inserted: Attachment[] = []
  for (const file of files) {
    const created = await req.payload.create({
      collection: slugs.attachments,
      data: {
        transaction: file.transactionId,
        document: file.document,
        version: file.version,
        latest: true,
        fileName: file.fileName,
        mimeType: file.servedAs,
        size: file.size,
        sha256: file.sha256,
        clientVisible: file.clientVisible,
        comment: file.comment,
        scan: scanOfEntering(verdicts.get(file.sha256), by, scanning),
        uploadedBy: by.id,
      } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    inserted.push(created as unknown as Attachment)
  }
  const late = files.filter(({ sha256 }, index) => !waits(verdicts.get(sha256)) && inserted[index]?.scan !== verdicts.get(sha256))
  if (late.length > 0) await sendJob(req, takeOverVerdicts, { contents: [...new Set(late.map(({ sha256 }) => sha256))] })
  await wakeScan(req, inserted)
  if (inserted.some(({ scan }) => servable(scan, scanning))) await wakePreviews(req)
  return inserted
}

/**
 * What the scan said of these contents. The rows are held until the commit: a verdict that comes meanwhile waits, and
 * then finds the new rows to write itself on. Raises STORE_UNAVAILABLE where an admin deleted a content from quarantine
 * since it was stored: sent again, it is stored again.
 */
async function verdictsOn(req: PayloadRequest, digests: readonly string[]): Promise<Map<string, Scan>> {
  const rows = await sqlOf(req)<{ sha256: string; scan: Scan; gone: boolean }>(
    'select sha256, scan, not isfinite(touched_at) as gone from file_contents where sha256 = any($1::text[]) order by sha256 for share',
    [digests],
  )
  if (rows.some(({ gone }) => gone)) throw new DomainError('STORE_UNAVAILABLE')
  return new Map(rows.map(({ sha256, scan }) => [sha256, scan]))
}

const waits = (verdict: Scan | undefined) => verdict === undefined || verdict === 'pending'

/**
 * A new file takes the verdict of its content over at once. What a client brings enters as if it were new, unless
 * something bad is known of it: told "clean" at once, they would know that somebody else of the office has this very
 * content. The verdict reaches it a moment later, as any does (jobs.ts, takeOverVerdicts).
 */
function scanOfEntering(verdict: Scan | undefined, by: Caller, scanning: Scanning): Scan {
  if (verdict === 'infected') return 'infected'
  return verdict === undefined || waits(verdict) || by.role === 'client' ? scanOfNew(scanning) : verdict
}
