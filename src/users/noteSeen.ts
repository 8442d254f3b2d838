import type { Payload } from 'payload'
import { now } from '../platform/clock.ts'
import { onClose } from '../platform/onClose.ts'
import { onPayload } from '../platform/onPayload.ts'
import { sqlOnPool } from '../platform/tx.ts'

const everyMs = 60_000

type Seen = { sessions: Map<string, Date>; timer: NodeJS.Timeout | null }

const memoryOf = (payload: Payload): Seen =>
  onPayload<Seen>(payload, 'users.seen', () => {
    const seen: Seen = { sessions: new Map(), timer: null }
    onClose(payload, () => writeSeen(payload))
    return seen
  })

/**
 * Remembers that a session was used. Costs a request nothing but an entry in memory: what gathers is written once a
 * minute, in one statement for all sessions of this process.
 */
export function noteSeen(payload: Payload, sessionId: string): void {
  const seen = memoryOf(payload)
  seen.sessions.set(sessionId, now())
  if (seen.timer) return
  seen.timer = setTimeout(() => {
    writeSeen(payload).catch((error: unknown) => payload.logger.warn({ err: error, msg: 'When sessions were last seen could not be stored.' }))
  }, everyMs)
  seen.timer.unref()
}

/** Writes what gathered, now. Before somebody looks at the sessions, and when the process ends. */
export async function writeSeen(payload: Payload): Promise<void> {
  const seen = memoryOf(payload)
  if (seen.timer) clearTimeout(seen.timer)
  seen.timer = null
  if (seen.sessions.size === 0) return
  const entries = [...seen.sessions]
  seen.sessions.clear()
  await sqlOnPool(payload)(
    `update session_facts set last_seen_at = greatest(last_seen_at, seen.at)
     from unnest($1::text[], $2::timestamptz[]) as seen (id, at) where session_facts.session_id = seen.id`,
    [entries.map(([id]) => id), entries.map(([, at]) => at)],
  )
}
