import type { Payload } from 'payload'
import { longestScanMs } from '../../platform/clamd/clamd.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import type { Standing } from './verdict.ts'

/** A content that this worker alone may scan until `lease` (the moment as PostgreSQL wrote it) is over. `size` in bytes. */
export type LeasedContent = Standing & { sha256: string; size: number; lease: string }

/** Longer than any scan: a worker that still has the lease is dead, or thinks it is alive and will find its lease gone. */
const leaseSeconds = Math.ceil(longestScanMs / 1_000) + 60

/** Contents nobody refers to are not looked at: their bytes may not be there yet, or not for long. */
const isReferredTo = 'exists (select 1 from attachments a where a.sha256 = c.sha256 and a.purged_at is null)'
const isFree = 'c.scan_next_at <= now() and (c.scan_leased_until is null or c.scan_leased_until <= now())'

/** The content that has waited longest for its first verdict, leased; null when none waits now. */
export function leaseWaiting(payload: Payload): Promise<LeasedContent | null> {
  return lease(payload, 'scan-lease-waiting', `c.scan = 'pending' and ${isFree} and ${isReferredTo} order by c.scan_next_at`)
}

/** The content that is to be scanned once more, leased; what was asked for last comes first, because a person waits for it. */
export function leaseForRescan(payload: Payload): Promise<LeasedContent | null> {
  return lease(payload, 'scan-lease-again', `c.rescan_at is not null and c.scan <> 'pending' and ${isFree} and ${isReferredTo} order by c.rescan_at desc`)
}

/** Gives a content back untouched, so that another worker may take it at once. */
export async function giveBack(payload: Payload, { sha256, lease }: LeasedContent): Promise<void> {
  await sqlOnPool(payload)('update file_contents set scan_leased_until = null where sha256 = $1 and scan_leased_until = $2::timestamptz', [sha256, lease])
}

async function lease(payload: Payload, name: string, which: string): Promise<LeasedContent | null> {
  const [leased] = await sqlOnPool(payload)<LeasedContent & { size: string }>(
    `update file_contents set scan_leased_until = clock_timestamp() + make_interval(secs => $1)
     where sha256 = (select c.sha256 from file_contents c where ${which} limit 1 for update of c skip locked)
     returning sha256, size::text as size, scan, scan_tries as tries, released_found as "releasedFound", scan_leased_until::text as lease`,
    [leaseSeconds],
    name,
  )
  return leased ? { ...leased, size: Number(leased.size) } : null
}
