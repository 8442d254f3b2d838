import type { Payload } from 'payload'
import { sqlOnPool } from '../../platform/tx.ts'
import { scanningOf, type Scanning } from './scanning.ts'

/** `down`: the scanner does not answer, or no worker has asked it for minutes. */
export type ScannerState = 'up' | 'down' | 'off' | 'undecided'

/** The scanner and its work, with figures: for admins. Moments are ISO texts, counts are of contents. */
export type ScanStatus = {
  state: ScannerState
  scanning: Scanning
  /** Since when it answers, or does not; null where nobody has asked it yet. */
  since: string | null
  checkedAt: string | null
  /** Why it does not answer. */
  reason: string | null
  engine: string | null
  signatures: number | null
  signaturesAt: string | null
  waiting: { count: number; oldestAt: string | null }
  /** Clean ones that are to be scanned once more. */
  rescans: number
  infected: number
  failed: number
}

/** Workers ask each minute: what was noted longer ago than so many seconds tells of the past. */
const newsSeconds = 300

type Noted = Pick<ScanStatus, 'since' | 'checkedAt' | 'reason' | 'engine' | 'signatures' | 'signaturesAt'> & { state: 'up' | 'down'; current: boolean }

/** How the scanner stands, in one word. One small row is read; for a health check, and safe to tell anybody. */
export async function scannerState(payload: Payload): Promise<ScannerState> {
  const scanning = await scanningOf(payload)
  return scanning === 'on' ? stateOf(await noted(payload)) : scanning
}

export async function scanStatus(payload: Payload): Promise<ScanStatus> {
  const scanning = await scanningOf(payload)
  const last = await noted(payload)
  const [counts] = await sqlOnPool(payload)<Pick<ScanStatus, 'rescans' | 'infected' | 'failed'> & { count: number; oldestAt: string | null }>(
    `select (count(*) filter (where c.scan = 'pending'))::int as count, min(c.created_at) filter (where c.scan = 'pending') as "oldestAt",
       (count(*) filter (where c.scan = 'clean'))::int as rescans, (count(*) filter (where c.scan = 'infected'))::int as infected,
       (count(*) filter (where c.scan = 'failed'))::int as failed
     from file_contents c
     where (c.scan <> 'clean' or c.rescan_at is not null)
       and exists (select 1 from attachments a where a.sha256 = c.sha256 and a.purged_at is null)`,
    [],
    undefined,
    true,
  )
  const { count = 0, oldestAt = null, ...others } = counts ?? { rescans: 0, infected: 0, failed: 0 }
  const { current: _current, state: _state, ...facts } = last ?? nothingNoted
  return { state: scanning === 'on' ? stateOf(last) : scanning, scanning, ...facts, waiting: { count, oldestAt }, ...others }
}

const nothingNoted = {
  state: 'down', current: false, since: null, checkedAt: null, reason: null, engine: null, signatures: null, signaturesAt: null,
} as const

const stateOf = (last: Noted | null): 'up' | 'down' => (last?.current && last.state === 'up' ? 'up' : 'down')

async function noted(payload: Payload): Promise<Noted | null> {
  const [row] = await sqlOnPool(payload)<Noted>(
    `select state, since, checked_at as "checkedAt", reason, engine, signatures, signatures_at as "signaturesAt",
       checked_at > now() - make_interval(secs => $1) as current
     from scanner_state`,
    [newsSeconds],
    undefined,
    true,
  )
  return row ?? null
}
