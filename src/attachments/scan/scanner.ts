import type { Payload } from 'payload'
import type { ScannerVersion } from '../../platform/clamd/answer.ts'
import { askVersion } from '../../platform/clamd/clamd.ts'
import { sqlOnPool } from '../../platform/tx.ts'

/**
 * Asks the scanner who it is, and notes for everybody how it stands. Null when it does not answer. When it is back,
 * whatever was put off because it was away is due at once.
 */
export async function askScanner(payload: Payload, address: string, signal?: AbortSignal): Promise<ScannerVersion | null> {
  const answer = await askVersion(address, signal)
  if (signal?.aborted) return null
  if ('away' in answer) {
    await noteAway(payload, address, answer.away)
    return null
  }
  const { engine, signatures, signaturesAt } = answer
  const { changed, was } = await note(payload, { state: 'up', reason: null, engine, signatures, signaturesAt })
  if (changed && was === 'down') {
    await sqlOnPool(payload)(`update file_contents set scan_next_at = now() where scan = 'pending' and scan_next_at > now()`)
    payload.logger.info({ address, engine, signatures, msg: 'The virus scanner answers again' })
  }
  return answer
}

/** Notes that the scanner does not answer. Of any number of workers and tries one says so in the log. */
export async function noteAway(payload: Payload, address: string, reason: string): Promise<void> {
  const { changed } = await note(payload, { state: 'down', reason, engine: null, signatures: null, signaturesAt: null })
  if (changed) payload.logger.warn({ address, reason, msg: 'The virus scanner does not answer; new files wait until it does' })
}

type Noted = { state: 'up' | 'down'; reason: string | null; engine: string | null; signatures: number | null; signaturesAt: string | null }

async function note(payload: Payload, { state, reason, engine, signatures, signaturesAt }: Noted): Promise<{ changed: boolean; was: 'up' | 'down' | null }> {
  // Of two at once the second waits for the row, and then finds what the first has made of it.
  const [row] = await sqlOnPool(payload)<{ was: 'up' | 'down' | null }>(
    `insert into scanner_state (state, reason, engine, signatures, signatures_at) values ($1, $2, $3, $4, $5)
     on conflict (single) do update set was = scanner_state.state, state = $1, reason = $2, checked_at = now(),
       since = case when scanner_state.state = $1 then scanner_state.since else now() end,
       -- What it was stays known while it is away.
       engine = coalesce($3, scanner_state.engine),
       signatures = case when $3::text is null then scanner_state.signatures else $4::int end,
       signatures_at = case when $3::text is null then scanner_state.signatures_at else $5::timestamptz end
     returning was`,
    [state, reason, engine, signatures, signaturesAt],
  )
  const was = row?.was ?? null
  return { changed: was !== state, was }
}
