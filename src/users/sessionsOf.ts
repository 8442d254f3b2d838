import type { PayloadRequest } from 'payload'
import { sqlOf } from '../platform/tx.ts'
import { now } from '../platform/clock.ts'
import { writeSeen } from './noteSeen.ts'

/** A session as its owner sees it. Times are ISO; `current` is the one that asks. */
export type SessionInfo = {
  id: string
  createdAt: string | null
  lastSeenAt: string | null
  expiresAt: string
  ip: string | null
  userAgent: string | null
  current: boolean
}

/** Somebody's open sessions, the one used last first. */
export async function sessionsOf(req: PayloadRequest, userId: number, current: string | null): Promise<SessionInfo[]> {
  await writeSeen(req.payload)
  const rows = await sqlOf(req)<{ id: string; created_at: Date | null; seen_at: Date | null; expires_at: Date; ip: string | null; user_agent: string | null }>(
    `select session.id, session.created_at, coalesce(facts.last_seen_at, session.created_at) as seen_at, session.expires_at,
       facts.ip, facts.user_agent
     from users_sessions as session left join session_facts as facts on facts.session_id = session.id
     where session._parent_id = $1 and session.expires_at > $2
     order by seen_at desc nulls last, session.id`,
    [userId, now()],
  )
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at?.toISOString() ?? null,
    lastSeenAt: row.seen_at?.toISOString() ?? null,
    expiresAt: row.expires_at.toISOString(),
    ip: row.ip,
    userAgent: row.user_agent,
    current: row.id === current,
  }))
}
