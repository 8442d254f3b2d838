import type { Payload, PayloadRequest } from 'payload'
import type { ScannerVersion } from '../../platform/clamd/answer.ts'
import { inTx, sqlOf, sqlOnPool } from '../../platform/tx.ts'

/** Which contents are to be scanned once more: all, those last scanned by other signatures than these, or those brought since a moment. */
export type RescanScope = { kind: 'all' } | { kind: 'outdated'; scanner: ScannerVersion } | { kind: 'since'; at: Date }

/** Contents marked for one tick when signatures are new: with a tick a minute some hundred thousand a day. */
export const rescansPerTick = 100

/**
 * Marks contents for another scan and gives how many. What is clean stays open until a scan says otherwise; what failed
 * waits for its verdict again; what lies in quarantine is left to people.
 */
export async function askRescan(req: PayloadRequest, scope: RescanScope): Promise<number> {
  const [which, values] = conditionOf(scope)
  return inTx(req, async () => {
    const sql = sqlOf(req)
    const marked = await sql(
      `update file_contents set rescan_at = now(), scan_next_at = now() where scan = 'clean' and ${which} returning 1`,
      values,
    )
    const reopened = await sql<{ sha256: string }>(
      `update file_contents set scan = 'pending', scan_tries = 0, scan_next_at = now() where scan = 'failed' and ${which} returning sha256`,
      values,
    )
    await sql(
      `update attachments set scan = 'pending', updated_at = now() where scan <> 'pending' and purged_at is null and sha256 = any($1::text[])`,
      [reopened.map(({ sha256 }) => sha256)],
    )
    return marked.length + reopened.length
  })
}

function conditionOf(scope: RescanScope): [which: string, values: unknown[]] {
  if (scope.kind === 'all') return ['true', []]
  if (scope.kind === 'since') return ['created_at >= $1', [scope.at]]
  const { engine, signatures } = scope.scanner
  // Numbers count up; a scanner that names none is told apart by its own version alone.
  return [
    `(scan_engine is distinct from $1 or ($2::int is not null and coalesce(nullif(scan_signatures, '')::int, 0) < $2::int))`,
    [engine, signatures],
  ]
}

/**
 * Marks young contents that older signatures found clean: a new virus is known to the scanners some days after it goes
 * round. What somebody brought in the last thirty days is looked at again, each content once a day at most, so that
 * signatures that change every hour - or two scanners that differ - do not keep the scanner busy all the time. One that
 * could not be scanned again is left to whoever reads of it.
 */
export async function askRescanOfOutdated(payload: Payload, { signatures }: ScannerVersion): Promise<void> {
  if (signatures === null) return
  await sqlOnPool(payload)(
    `update file_contents set rescan_at = now(), scan_next_at = now() where sha256 in (
       select sha256 from file_contents
       where scan = 'clean' and rescan_at is null and scan_problem is null and scanned_at < now() - interval '1 day'
         and touched_at > now() - interval '30 days' and coalesce(nullif(scan_signatures, '')::int, 0) < $1
       order by scanned_at limit $2)`,
    [signatures, rescansPerTick],
  )
}
