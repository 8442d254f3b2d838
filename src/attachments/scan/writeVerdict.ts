import type { PayloadRequest } from 'payload'
import { recordAudit } from '../../audit/record.ts'
import { publish } from '../../outbox/publish.ts'
import type { ScanAnswer, ScannerVersion } from '../../platform/clamd/answer.ts'
import { inTx, sqlOf } from '../../platform/tx.ts'
import { moment } from '../attachment.ts'
import { wakePreviews } from '../previews/wakePreviews.ts'
import { filesOfContent } from './filesOfContent.ts'
import type { LeasedContent } from './leaseContent.ts'
import { outcomeOf, type ContentScan, type Outcome } from './verdict.ts'

/**
 * Writes what a scan came to on the content and on each of its files, with audit and notices, in one tx. A worker whose
 * lease is over writes nothing: somebody else has taken the content, and theirs is the verdict. `req` is one of the job.
 */
export async function writeVerdict(req: PayloadRequest, content: LeasedContent, answer: ScanAnswer, scanner: ScannerVersion): Promise<void> {
  const outcome = outcomeOf(content, answer)
  await inTx(req, async () => {
    const [held] = await sqlOf(req)<{ scan: ContentScan; releasedFound: string | null }>(
      `select scan, released_found as "releasedFound" from file_contents
       where sha256 = $1 and scan_leased_until = $2::timestamptz for update`,
      [content.sha256, content.lease],
      'scan-verdict-hold',
    )
    if (!held) return
    // Between the lease and now an admin may have released it, or asked anew.
    const present = held.scan === content.scan && held.releasedFound === content.releasedFound ? outcome : outcomeOf({ ...content, ...held }, answer)
    await write(req, content.sha256, held.scan, present, scanner)
  })
}

async function write(req: PayloadRequest, sha256: string, before: ContentScan, outcome: Outcome, scanner: ScannerVersion): Promise<void> {
  const sql = sqlOf(req)
  if (outcome.kind === 'again') {
    await sql(
      `update file_contents set scan_leased_until = null, scan_tries = scan_tries + 1, scan_problem = $2,
         scan_next_at = now() + make_interval(secs => $3) where sha256 = $1`,
      [sha256, outcome.problem, outcome.seconds],
    )
    return
  }
  const scan = scanAfter(outcome)
  await sql(
    `update file_contents set scan = $2, scan_found = case when $3 = 'givenUp' or $3 = 'cleared' then scan_found else $4 end,
       scan_problem = $5, scan_engine = case when $3 = 'givenUp' then scan_engine else $6 end,
       scan_signatures = case when $3 = 'givenUp' then scan_signatures else $7 end,
       scanned_at = case when $3 = 'givenUp' then scanned_at else now() end,
       cleared_at = case $3 when 'cleared' then now() when 'givenUp' then cleared_at end,
       quarantined_at = case when scan = 'infected' then quarantined_at end,
       scan_tries = 0, scan_next_at = now(), scan_leased_until = null, rescan_at = null
     where sha256 = $1`,
    [
      sha256, scan, outcome.kind, 'found' in outcome ? outcome.found : null, 'problem' in outcome ? outcome.problem : null,
      scanner.engine, scanner.signatures === null ? null : String(scanner.signatures),
    ],
    'scan-verdict-write',
  )
  await mirror(req, sha256, scan)
  if (scan === before) return
  if (scan === 'clean') await wakePreviews(req)
  if (outcome.kind === 'infected') await tellOfFinding(req, sha256, outcome.found)
  if (outcome.kind === 'givenUp') await recordFailure(req, sha256, outcome.problem)
}

function scanAfter(outcome: Exclude<Outcome, { kind: 'again' }>): ContentScan {
  if (outcome.kind === 'givenUp') return outcome.scan
  return outcome.kind === 'cleared' ? 'infected' : outcome.kind
}

/**
 * Puts the verdict of a content on its files. Call it while holding the content's row for update: a file that is being
 * added then either took this verdict over, or is committed and found here.
 */
export async function mirror(req: PayloadRequest, sha256: string, scan: ContentScan): Promise<void> {
  await sqlOf(req)(
    `update attachments set scan = $2::enum_attachments_scan, updated_at = now()
     where sha256 = $1 and purged_at is null and scan <> $2::enum_attachments_scan`,
    [sha256, scan],
    'scan-mirror',
  )
}

/** Tells admins and uploaders, each timeline, and the audit trail, that something was found; `ids` limits it to those files. */
export async function tellOfFinding(req: PayloadRequest, sha256: string, found: string, ids?: readonly number[]): Promise<void> {
  const files = await filesOfContent(req, sha256, ids)
  const events = files.map(({ id, transactionId, fileName, hears }) => ({
    type: 'fileQuarantined' as const, transactionId, attachmentId: id, fileName, found, users: hears, by: null, at: moment(),
  }))
  await publish(req, events)
}

async function recordFailure(req: PayloadRequest, sha256: string, problem: string): Promise<void> {
  const files = await filesOfContent(req, sha256)
  await recordAudit(
    req,
    files.map(({ id, transactionId, fileName }) => ({
      action: 'fileScanFailed', entity: 'attachments', entityId: id, after: { transactionId, fileName, sha256, problem }, outcome: 'failed' as const,
    })),
  )
}
